using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Datadog.CaseManagement.Tests.Recipes;

public sealed class KeyRotationTests
{
    [Fact]
    public async Task The_next_request_is_sent_with_the_keys_that_the_file_has_now()
    {
        var secrets = Path.GetTempFileName();
        using var handler = new CannedHandler();
        try
        {
            Write("old");
            var builder = Host.CreateApplicationBuilder();
            #region Rotating keys, 1
            builder.Configuration.AddJsonFile(secrets, optional: false, reloadOnChange: true); // {"DD_API_KEY": "…", "DD_APP_KEY": "…"}
            builder.Services.AddDatadogCaseManagement();
            #endregion
            builder.Services.AddDatadogCaseManagement().ConfigurePrimaryHttpMessageHandler(() => handler);
            using var host = builder.Build();
            var cases = host.Services.GetRequiredService<CasesClient>();
            await cases.GetAsync("CASEM-1", TestContext.Current.CancellationToken);

            // Reloaded here and now, instead of whenever the file system tells of the change.
            Write("new");
            ((IConfigurationRoot)builder.Configuration).Reload();
            await cases.GetAsync("CASEM-1", TestContext.Current.CancellationToken);
        }
        finally
        {
            File.Delete(secrets);
        }

        Assert.Equal(
            ["old-api-key old-application-key", "new-api-key new-application-key"],
            handler.Requests.Select(request => $"{request.Headers.GetValues("DD-API-KEY").Single()} {request.Headers.GetValues("DD-APPLICATION-KEY").Single()}"));

        void Write(string age) =>
            File.WriteAllText(secrets, $$"""{"DD_API_KEY":"{{age}}-api-key","DD_APP_KEY":"{{age}}-application-key"}""");
    }
}
