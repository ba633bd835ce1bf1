using System.Text.Json.Nodes;

namespace Datadog.CaseManagement.Testing;

internal static class UpdateCustomAttributeConfig
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, CustomAttributeResource.Type).AttributesIfAny;
        var attribute = call.CustomAttributeIfAny() ?? throw Errors.NotFound(CustomAttributeResource.Type);
        var updated = attributes is { } changes ? Apply(attribute, changes) : attribute;
        return Answer.Ok(Document.Of(CustomAttributeResource.From(call.Store.CustomAttributes.Put(updated), call.Store)));
    }

    private static StoredCustomAttribute Apply(StoredCustomAttribute attribute, Members changes) => attribute with
    {
        Description = changes.Text("description", attribute.Description),
        DisplayName = changes.NonEmptyText("display_name", attribute.DisplayName),
        MapFrom = changes.Text("map_from", attribute.MapFrom),
        Type = StoredCustomAttribute.CheckedType(changes.NonEmptyText("type", attribute.Type)),
        Options = changes.Has("type_data") ? Options(changes.Object("type_data")) : attribute.Options,
    };

    private static List<string>? Options(JsonObject? typeData) => typeData is null
        ? null
        : new Members(typeData).Objects("options")?.Select(option => option.NonEmptyText("value")).ToList();
}
