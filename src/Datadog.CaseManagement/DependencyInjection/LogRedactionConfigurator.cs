using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http.Authentication;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.DependencyInjection;

/// <summary>
/// Keeps the credentials out of the logs of <see cref="HttpClient"/>, which prints headers at Trace level, whatever else the program has
/// told it to print.
/// </summary>
internal sealed class LogRedactionConfigurator : IPostConfigureOptions<HttpClientFactoryOptions>
{
    public void PostConfigure(string? name, HttpClientFactoryOptions options)
    {
        if (!HttpClientName.IsLibraryClient(name))
        {
            return;
        }

        var others = options.ShouldRedactHeaderValue;
        options.ShouldRedactHeaderValue = header => Credentials.IsHeader(header) || others(header);
    }
}
