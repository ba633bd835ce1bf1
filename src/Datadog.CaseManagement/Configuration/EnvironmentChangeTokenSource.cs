using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Datadog.CaseManagement.Configuration;

/// <summary>
/// Reloads the options of the default registration when a <c>DD_*</c> setting changes, such as a rotated key in a reloaded file.
/// </summary>
internal sealed class EnvironmentChangeTokenSource(IConfiguration? configuration) : IOptionsChangeTokenSource<DatadogCaseManagementOptions>
{
    public string Name => Options.DefaultName;

    public IChangeToken GetChangeToken() => configuration?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
