namespace Datadog.CaseManagement.Benchmarks.Speed;

/// <summary>Credentials of the usual form and length, which open nothing.</summary>
internal static class Keys
{
    public const string ApiKey = "0123456789abcdef0123456789abcdef";

    public const string ApplicationKey = "0123456789abcdef0123456789abcdef01234567";
}
