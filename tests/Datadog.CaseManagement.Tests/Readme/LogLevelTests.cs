using System.Text.RegularExpressions;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace Datadog.CaseManagement.Tests.Readme;

/// <summary>The line of <c>appsettings.json</c> in the README, in a host that reads that file.</summary>
public sealed partial class LogLevelTests
{
    [Fact]
    public async Task Without_the_line_HttpClient_logs_four_lines_a_request_at_Information_level() =>
        Assert.Equal(
            ["LogicalHandler 100", "ClientHandler 100", "ClientHandler 101", "LogicalHandler 101"],
            await GetInformationAsync("\"Default\": \"Information\"", null));

    [Theory]
    [InlineData(null)]
    [InlineData("emea")]
    public async Task With_the_line_HttpClient_logs_none(string? registration) =>
        Assert.Empty(await GetInformationAsync(Line().Match(MarkdownDocument.Readme.Sections["Observability"]).Groups[1].Value, registration));

    private static async Task<IEnumerable<string>> GetInformationAsync(string logLevel, string? registration)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "appsettings.json"),
                $$"""{ "Logging": { "LogLevel": { {{logLevel}} } } }""",
                TestContext.Current.CancellationToken);
            var logs = new FakeLogCollector();
            var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder.FullName });
            builder.Logging.ClearProviders().AddProvider(new FakeLoggerProvider(logs));
            (registration is null ? builder.Services.AddDatadogCaseManagement() : builder.Services.AddDatadogCaseManagement(registration, static _ => { }))
                .UseInMemoryDatadog();
            using var host = builder.Build();
            await host.Services.GetRequiredKeyedService<CaseTypesClient>(registration).ListAsync(TestContext.Current.CancellationToken);
            return logs.GetSnapshot()
                .Where(entry => entry.Level == LogLevel.Information)
                .Select(entry => $"{entry.Category!.Split('.')[^1]} {entry.Id.Id}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [GeneratedRegex("^`(\"System[^`]+)`$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
