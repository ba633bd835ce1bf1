using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>A Datadog resource that sheds light on a case. Its type and id together identify it.</summary>
internal sealed record StoredInsight(string Type, string ResourceId, string Ref)
{
    public (string Type, string ResourceId) Identity => (Type, ResourceId);

    public JsonObject ToJson() => new() { ["ref"] = Ref, ["resource_id"] = ResourceId, ["type"] = Type };
}
