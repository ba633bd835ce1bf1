using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Datadog.CaseManagement.Configuration;

/// <summary>Makes a changed <c>DD_*</c> setting, such as a rotated key in a reloaded file, known to the default registration.</summary>
internal sealed class EnvironmentChangeTokenSource(IConfiguration? configuration) : IOptionsChangeTokenSource<DatadogCaseManagementOptions>
{
    public string Name => Options.DefaultName;

    public IChangeToken GetChangeToken() => configuration?.GetReloadToken() ?? new CancellationChangeToken(CancellationToken.None);
}
