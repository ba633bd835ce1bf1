using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

internal static class GetAllCaseTypes
{
    public static Answer Handle(Call call) => Answer.Ok(new JsonObject
    {
        ["data"] = new JsonArray([.. call.Store.CaseTypes.Rows.Select(CaseTypeResource.From)]),
    });
}
