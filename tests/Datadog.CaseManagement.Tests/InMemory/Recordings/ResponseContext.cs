using System.Text.Json;
using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>A place in a response.</summary>
/// <param name="Operation">The operation that responded.</param>
/// <param name="Status">The status code.</param>
/// <param name="Day">When it was recorded.</param>
/// <param name="Resource">The type of the innermost resource around the place; the operation and the status code outside of resources.</param>
/// <param name="Member">The path of the place in that resource, or in the document.</param>
/// <param name="Path">The path of the place in the document.</param>
internal sealed record ResponseContext(string Operation, int Status, DateOnly Day, string Resource, string Member = "", string Path = "$")
{
    public ResponseContext(string operation, int status, DateOnly day)
        : this(operation, status, day, $"{operation} {status} ")
    {
    }

    /// <summary>The place, the same in all responses that have such a resource.</summary>
    public string Place => $"{Resource}{Member}";

    public ResponseContext Child(string name) => this with { Member = $"{Member}.{name}", Path = $"{Path}.{name}" };

    public ResponseContext Child(int index) => this with { Member = $"{Member}[]", Path = $"{Path}[{index}]" };

    /// <summary>The place itself, seen from the resource that begins there, if one does.</summary>
    public ResponseContext Enter(JsonObject members) =>
        members["type"]?.GetValueKind() == JsonValueKind.String && members.ContainsKey("id")
            ? this with { Resource = (string)members["type"]!, Member = "" }
            : this;
}

/// <summary>What a response of the in-memory Datadog has, and the recorded one has not, or the other way around.</summary>
/// <param name="Context">Where.</param>
/// <param name="Recorded">What was recorded there; <see langword="null"/> for a member that was not.</param>
/// <param name="Actual">What the in-memory Datadog has; <see langword="null"/> for a member that it does not have.</param>
internal sealed record Difference(ResponseContext Context, string? Recorded, string? Actual)
{
    public string Summary => Context.Place
        + (Recorded is null ? " was added" : Actual is null ? " was removed" : $" was {Recorded}, and is {Actual}");

    public override string ToString() =>
        $"{Context.Operation} {Context.Status} {Context.Path}: {Recorded ?? "nothing"} was recorded, not {Actual ?? "nothing"}";
}
