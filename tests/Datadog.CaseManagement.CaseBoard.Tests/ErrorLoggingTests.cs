using System.Net;
using CaseBoard.Tests.Infrastructure;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace CaseBoard.Tests;

/// <summary>Unexpected exceptions are logged and not shown; errors from Datadog are shown and not logged.</summary>
public sealed class ErrorLoggingTests
{
    private readonly FakeLogCollector _log = FakeLogCollector.Create(new() { FilteredLevels = { LogLevel.Error, LogLevel.Critical } });

    [Fact]
    public async Task An_unexpected_exception_is_logged_and_not_shown()
    {
        await using var board = await TestBoard.StartAsync(builder =>
        {
            builder.Logging.AddProvider(new FakeLoggerProvider(_log));
            builder.Services.AddDatadogCaseManagement()
                .ConfigurePrimaryHttpMessageHandler(() => new CannedHandler(HttpResponseMessage (_) => throw new InvalidOperationException("internal details")));
        });

        var page = await board.Client.GetAsync("/");

        Assert.Equal((HttpStatusCode.InternalServerError, "The application log has the details."), (page.Status, page.GetTextByRole("alert")));
        Assert.DoesNotContain("internal details", page.Html, StringComparison.Ordinal);
        Assert.Contains(_log.GetSnapshot(), record => record.Exception?.Message == "internal details");
    }

    [Fact]
    public async Task An_error_from_Datadog_is_not_logged_as_an_error()
    {
        await using var board = await TestBoard.StartAsync(builder => builder.Logging.AddProvider(new FakeLoggerProvider(_log)));
        board.Datadog.AddFault(InMemoryFault.Unavailable);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await board.Client.GetAsync("/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await board.Client.GetAsync("/cases/CASEM-9")).Status);

        Assert.DoesNotContain(_log.GetSnapshot(), record => record.Exception is not null);
    }
}
