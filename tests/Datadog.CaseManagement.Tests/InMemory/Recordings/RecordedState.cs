using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>Creates the resources that a recorded response has and that no recorded request created: they existed before the recording.</summary>
internal sealed class RecordedState(InMemoryDatadog datadog, RecordedIds ids)
{
    public async Task CreateMissingAsync(JsonNode? response)
    {
        CreateProject(response?["data"]);
        CreateUsers(response);
        foreach (var resource in response?["data"] as JsonArray ?? [])
        {
            await CreateCustomAttributeAsync(resource!);
        }
    }

    private void CreateProject(JsonNode? data)
    {
        if (data is not JsonObject)
        {
            return;
        }

        var isProject = (string?)data["type"] == "project";
        var id = (string?)(isProject ? data["id"] : data["relationships"]?["project"]?["data"]?["id"]);
        if (id is not null && !ids.Contains(id))
        {
            // The key of a project, or of a case, which starts with it.
            ids.Add(id, datadog.AddProject(((string)data["attributes"]!["key"]!).Split('-')[0], "Recorded"));
        }
    }

    private void CreateUsers(JsonNode? response)
    {
        foreach (var included in response?["included"]?.AsArray() ?? [])
        {
            var id = (string)included!["id"]!;
            if (ids.Contains(id))
            {
                continue;
            }

            var attributes = included["attributes"]!;
            var handle = (string)attributes["handle"]!;
            var user = new InMemoryUser((string)attributes["name"]!, (string)attributes["email"]!) { Active = (bool)attributes["active"]! };
            user = user with { Handle = handle == id ? user.Id : handle };
            ids.Add(id, datadog.AddUser(user));
            if (id == (string?)response!["data"]!["relationships"]?["created_by"]?["data"]?["id"])
            {
                datadog.CurrentUser = user;
            }
        }
    }

    private async Task CreateCustomAttributeAsync(JsonNode resource)
    {
        if ((string?)resource["type"] != "custom_attribute" || ids.Contains((string)resource["id"]!))
        {
            return;
        }

        var (attributes, caseTypeId) = (resource["attributes"]!, (string)resource["attributes"]!["case_type_id"]!);
        if (!ids.Contains(caseTypeId))
        {
            ids.Add(caseTypeId, datadog.AddCaseType(new InMemoryCaseType("Recorded")));
        }

        var created = await datadog.Client.CaseTypes.CreateCustomAttributeAsync(
            ids.Replace(caseTypeId)!, attributes.Deserialize<CreateCustomAttributeRequest>(DatadogJson.Options)!);
        ids.Add((string)resource["id"]!, created.Id);
    }
}

/// <summary>Maps each recorded id to the id of the same resource in the in-memory Datadog, one to one.</summary>
internal sealed partial class RecordedIds
{
    private readonly Dictionary<string, string> _ids = [];

    public bool Contains(string recorded) => _ids.ContainsKey(recorded);

    public void Add(string recorded, string actual)
    {
        if (_ids.TryAdd(recorded, actual))
        {
            Assert.Single(_ids.Values, actual);
        }
        else
        {
            Assert.Equal(_ids[recorded], actual);
        }
    }

    /// <summary>Replaces the recorded ids in a text; unknown ids stay.</summary>
    public string? Replace(string? recorded) =>
        recorded is null ? null : Uuids().Replace(recorded, match => _ids.GetValueOrDefault(match.Value, match.Value));

    public static bool IsId(string text) => Guid.TryParseExact(text, "D", out _);

    [GeneratedRegex("[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}")]
    private static partial Regex Uuids();
}
