using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

/// <summary>What a request says of an automation rule, new or not: all of it, but for the state.</summary>
internal sealed record AutomationRuleDetails(string Name, JsonObject Trigger, JsonObject Action, string State)
{
    public const string Enabled = "ENABLED";
    public const string Disabled = "DISABLED";

    /// <param name="attributes">The attributes of the request.</param>
    /// <param name="otherwise">The state when the request names none.</param>
    public static AutomationRuleDetails Read(Members attributes, string otherwise) => new(
        attributes.NonEmptyText("name"),
        TypedData.Read(attributes, "trigger") ?? throw Errors.BadRequest(),
        TypedData.Read(attributes, "action") ?? throw Errors.BadRequest(),
        attributes.Text("state") switch
        {
            null => otherwise,
            Enabled => Enabled,
            Disabled => Disabled,
            _ => throw Errors.BadRequest(),
        });
}
