namespace Datadog.CaseManagement.Testing;

/// <summary>Ends the work on a request that the service refuses; it never leaves <see cref="InMemoryDatadog"/>.</summary>
internal sealed class RefusedException(Answer answer) : Exception
{
    public Answer Answer { get; } = answer;
}
