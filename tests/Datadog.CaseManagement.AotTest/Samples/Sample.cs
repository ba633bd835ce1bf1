namespace Datadog.CaseManagement.AotTest.Samples;

/// <summary>A resource as Datadog sends it, with all that it can hold, and what must be found in its model.</summary>
internal sealed record Sample<T>(string Json, Action<T> Check);
