using System.Net;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CaseBoard.Tests;

/// <summary>What nobody has reckoned with belongs into the log and not on the page; what Datadog refuses, the other way round.</summary>
public sealed class UnexpectedTests
{
    [Fact]
    public async Task A_mistake_of_the_boards_own_is_in_the_log_and_not_on_the_page()
    {
        using var log = new ErrorLog();
        await using var board = await RunningBoard.StartAsync(builder =>
        {
            builder.Logging.AddProvider(log);
            builder.Services.AddDatadogCaseManagement().ConfigurePrimaryHttpMessageHandler(() => new Broken());
        });

        var page = await board.Visitor.OpenAsync("/");

        Assert.Equal((HttpStatusCode.InternalServerError, "Its log says which."), (page.Status, page.TextOfRole("alert")));
        Assert.DoesNotContain("inner matters", page.Html, StringComparison.Ordinal);
        Assert.Contains(log.Exceptions, exception => exception.Message == "inner matters");
    }

    [Fact]
    public async Task What_Datadog_refuses_is_no_error_in_the_log()
    {
        using var log = new ErrorLog();
        await using var board = await RunningBoard.StartAsync(builder => builder.Logging.AddProvider(log));
        board.Datadog.AddFault(InMemoryFault.Unavailable);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await board.Visitor.OpenAsync("/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await board.Visitor.OpenAsync("/cases/CASEM-9")).Status);

        Assert.Empty(log.Exceptions);
    }

    private sealed class Broken : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("inner matters");
    }

    /// <summary>Keeps the exceptions that are logged as errors.</summary>
    private sealed class ErrorLog : ILoggerProvider, ILogger
    {
        private readonly List<Exception> _exceptions = [];

        public IReadOnlyList<Exception> Exceptions
        {
            get
            {
                lock (_exceptions)
                {
                    return [.. _exceptions];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel) && exception is not null)
            {
                lock (_exceptions)
                {
                    _exceptions.Add(exception);
                }
            }
        }

        public void Dispose()
        {
        }
    }
}
