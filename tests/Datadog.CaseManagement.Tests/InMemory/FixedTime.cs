using System.Globalization;

namespace Datadog.CaseManagement.Tests.InMemory;

/// <summary>A clock that stands still until a test sets it.</summary>
internal sealed class FixedTime(string now) : TimeProvider
{
    public string Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.Parse(Now, CultureInfo.InvariantCulture);
}
