using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>The ticket in ServiceNow that was created for a case.</summary>
internal sealed record StoredServiceNowTicket(string Link)
{
    public const string Type = "tickets";

    public JsonObject ToJson() => new()
    {
        ["result"] = new JsonObject { ["sys_target_link"] = Link },
        ["status"] = "COMPLETED",
    };
}
