using Datadog.CaseManagement.Configuration;
using Datadog.CaseManagement.Http.Authentication;
using Microsoft.Extensions.Http;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.DependencyInjection;

/// <summary>
/// Redacts the credentials in the logs of <see cref="HttpClient"/>, which writes headers at Trace level. Other redactions of the program
/// are kept.
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
