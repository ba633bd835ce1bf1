namespace Datadog.CaseManagement.AotTest;

/// <summary>Something that must hold; it throws when it does not.</summary>
internal sealed record Check(string Name, Func<Task> RunAsync);
