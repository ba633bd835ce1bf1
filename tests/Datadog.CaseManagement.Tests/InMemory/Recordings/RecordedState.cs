using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>
/// Creates what a recorded response has and no recorded request created: it existed before the recording, or another product created it.
/// </summary>
internal sealed class RecordedState(InMemoryDatadog datadog, RecordedIds ids)
{
    /// <summary>Creates what must exist before a request.</summary>
    /// <returns>What existed and cannot be created here, so that the response cannot be like the recorded one.</returns>
    public async Task<IReadOnlyList<string>> CreateMissingAsync(RecordedInteraction interaction)
    {
        var response = interaction.Response.Body is { } body ? JsonNode.Parse(body) as JsonObject : null;
        var isSuccess = interaction.Response.Status < 400;
        var resources = response?["data"] switch
        {
            JsonArray list => list.OfType<JsonObject>().ToList(),
            JsonObject resource => [resource],
            _ => [],
        };
        foreach (var user in (response?["included"] as JsonArray ?? []).OfType<JsonObject>().Concat(resources).Where(IsUser))
        {
            CreateUser(user, resources);
        }

        if (interaction.Operation is null || !isSuccess)
        {
            return [];
        }

        var isCreated = interaction.Response.Status == 201;
        foreach (var resource in resources)
        {
            CreateProject(resource, isCreated);
            if (!isCreated)
            {
                await CreateCaseTypeAsync(resource);
                await CreateCustomAttributeAsync(resource);
            }
        }

        return
        [
            .. ids.Unknown(interaction.Request.Path).Select(id => $"{interaction.Request.Path} refers to {id}, which existed before the recording"),
            .. isCreated ? [] : resources
                .Where(resource => IsOf(resource, "case") && !ids.Contains(IdOf(resource)))
                .Select(resource => $"the case {IdOf(resource)} ({(string?)resource["attributes"]?["creation_source"]}) existed before the recording"),
        ];
    }

    private void CreateProject(JsonObject resource, bool isCreated)
    {
        var isProject = IsOf(resource, "project");
        var id = isProject && !isCreated ? IdOf(resource) : (string?)resource["relationships"]?["project"]?["data"]?["id"];

        // The key of a project, or of a case, which starts with it.
        if (id is not null && !ids.Contains(id) && (string?)resource["attributes"]?["key"] is { } key)
        {
            key = key.Split('-')[0];
            ids.TryAdd(id, datadog.Projects.FirstOrDefault(project => project.Attributes.Key == key)?.Id ?? datadog.AddProject(key, "Recorded"));
        }
    }

    // Users of the Users API have other members than those that come along with a case.
    private static bool IsUser(JsonObject resource) => IsOf(resource, "user") || IsOf(resource, "users");

    private void CreateUser(JsonObject resource, IEnumerable<JsonObject> resources)
    {
        var id = IdOf(resource);
        if (ids.Contains(id) || resource["attributes"] is not JsonObject attributes)
        {
            return;
        }

        // A user of the Users API who was invited, and has not signed in yet, is not active.
        var isActive = (bool?)attributes["active"] ?? (string?)attributes["status"] is null or "Active";
        var handle = (string?)attributes["handle"];
        var user = new InMemoryUser((string?)attributes["name"] ?? "", (string?)attributes["email"] ?? "")
        {
            Active = isActive,
            Title = (string?)attributes["title"],
        };
        user = user with { Handle = handle == id ? user.Id : handle! };
        ids.TryAdd(id, datadog.AddUser(user));
        if (resources.Any(created => id == (string?)created["relationships"]?["created_by"]?["data"]?["id"]))
        {
            datadog.CurrentUser = user;
        }
    }

    private async Task CreateCaseTypeAsync(JsonObject resource)
    {
        if (!IsOf(resource, "case_type") || ids.Contains(IdOf(resource)))
        {
            return;
        }

        var attributes = resource["attributes"]!;
        var statuses = attributes["statuses_config"];
        var caseType = new InMemoryCaseType((string)attributes["name"]!)
        {
            Description = (string?)attributes["description"],
            Emoji = (string?)attributes["emoji"],
            OpenStatuses = statuses is null ? ["Open"] : StatusesOf("open"),
            InProgressStatuses = statuses is null ? ["In Progress"] : StatusesOf("in_progress"),
            ClosedStatuses = statuses is null ? ["Closed"] : StatusesOf("closed"),
        };
        ids.TryAdd(IdOf(resource), datadog.AddCaseType(caseType));
        if (attributes["deleted_at"] is not null)
        {
            await datadog.Client.CaseTypes.DeleteAsync(ids.Replace(IdOf(resource)));
        }

        // The default comes first.
        IReadOnlyList<string> StatusesOf(string group) =>
            [.. statuses[group]!["status_options"]!.AsArray().Select(option => (string)option!["name"]!)];
    }

    private async Task CreateCustomAttributeAsync(JsonObject resource)
    {
        if (!IsOf(resource, "custom_attribute") || ids.Contains(IdOf(resource)))
        {
            return;
        }

        var (attributes, caseTypeId) = (resource["attributes"]!, (string)resource["attributes"]!["case_type_id"]!);
        if (!ids.Contains(caseTypeId))
        {
            ids.TryAdd(caseTypeId, datadog.AddCaseType(new InMemoryCaseType("Recorded")));
        }

        var created = await datadog.Client.CaseTypes.CreateCustomAttributeAsync(
            ids.Replace(caseTypeId), attributes.Deserialize<CreateCustomAttributeRequest>(DatadogJson.Options)!);
        ids.TryAdd(IdOf(resource), created.Id);
    }

    private static bool IsOf(JsonObject resource, string type) => (string?)resource["type"] == type;

    private static string IdOf(JsonObject resource) => (string?)resource["id"] ?? "";
}
