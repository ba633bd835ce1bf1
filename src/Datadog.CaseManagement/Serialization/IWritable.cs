using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>What writes itself as JSON, by the code that Datadog.CaseManagement.Generator writes from its declaration.</summary>
internal interface IWritable
{
    void Write(Utf8JsonWriter writer);
}
