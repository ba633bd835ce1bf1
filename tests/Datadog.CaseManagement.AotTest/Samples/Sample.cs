namespace Datadog.CaseManagement.AotTest.Samples;

/// <summary>A resource as Datadog sends it, with all that it can hold, and what must be found in its model.</summary>
internal sealed class Sample<T>(string json, Action<T> check)
{
    public string Json => json;

    public void Check(T model) => check(model);
}
