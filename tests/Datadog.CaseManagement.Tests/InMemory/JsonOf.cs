using System.Text.Json;

namespace Datadog.CaseManagement.Tests.InMemory;

internal static class JsonOf
{
    /// <summary>The JSON from which the library made the model.</summary>
    public static string Model<T>(T model) => JsonSerializer.Serialize(model, DatadogJson.Options);
}
