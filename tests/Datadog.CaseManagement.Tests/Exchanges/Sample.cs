namespace Datadog.CaseManagement.Tests.Exchanges;

/// <summary>A resource as Datadog sends it, with every member that it can have, and a check of the model that it is read as.</summary>
internal sealed class Sample<T>(string json, Action<T> check)
{
    public string Json => json;

    /// <summary>Throws unless the model has the values of the JSON, and nothing of the JSON is lost.</summary>
    public void Check(T model)
    {
        check(model);

        // A model as text is its type and its JSON, unknown members included.
        Expect.SameJson(json, $"{model}"[typeof(T).Name.Length..]);
    }
}
