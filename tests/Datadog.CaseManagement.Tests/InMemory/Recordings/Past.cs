using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.InMemory.Recordings;

/// <summary>Makes what a recorded answer mentions and no recorded request has made: it was there before the recording.</summary>
internal sealed class Past(InMemoryDatadog datadog, Counterparts ids)
{
    public async Task PresupposeAsync(JsonNode? answer)
    {
        PresupposeProject(answer?["data"]);
        PresupposeUsers(answer);
        foreach (var resource in answer?["data"] as JsonArray ?? [])
        {
            await PresupposeCustomAttributeAsync(resource!);
        }
    }

    private void PresupposeProject(JsonNode? data)
    {
        if (data is not JsonObject)
        {
            return;
        }

        var isProject = (string?)data["type"] == "project";
        var id = (string?)(isProject ? data["id"] : data["relationships"]?["project"]?["data"]?["id"]);
        if (id is not null && !ids.Knows(id))
        {
            // A project has its key, and lends it to the keys of its cases.
            ids.Bind(id, datadog.AddProject(((string)data["attributes"]!["key"]!).Split('-')[0], "Recorded"));
        }
    }

    private void PresupposeUsers(JsonNode? answer)
    {
        foreach (var included in answer?["included"]?.AsArray() ?? [])
        {
            var id = (string)included!["id"]!;
            if (ids.Knows(id))
            {
                continue;
            }

            var attributes = included["attributes"]!;
            var handle = (string)attributes["handle"]!;
            var user = new InMemoryUser((string)attributes["name"]!, (string)attributes["email"]!) { Active = (bool)attributes["active"]! };
            ids.Bind(id, datadog.AddUser(user with { Handle = handle == id ? user.Id : handle }));
            if (id == (string?)answer!["data"]!["relationships"]?["created_by"]?["data"]?["id"])
            {
                datadog.CurrentUser = user with { Handle = handle == id ? user.Id : handle };
            }
        }
    }

    private async Task PresupposeCustomAttributeAsync(JsonNode resource)
    {
        if ((string?)resource["type"] != "custom_attribute" || ids.Knows((string)resource["id"]!))
        {
            return;
        }

        var (attributes, caseTypeId) = (resource["attributes"]!, (string)resource["attributes"]!["case_type_id"]!);
        if (!ids.Knows(caseTypeId))
        {
            ids.Bind(caseTypeId, datadog.AddCaseType(new InMemoryCaseType("Recorded")));
        }

        var created = await datadog.Client.CaseTypes.CreateCustomAttributeAsync(
            ids.Translate(caseTypeId)!, attributes.Deserialize<CreateCustomAttributeRequest>(DatadogJson.Options)!);
        ids.Bind((string)resource["id"]!, created.Id);
    }
}
