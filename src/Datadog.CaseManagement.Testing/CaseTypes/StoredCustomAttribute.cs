namespace Datadog.CaseManagement.Testing;

/// <summary>A custom attribute that cases of a type can have.</summary>
internal sealed record StoredCustomAttribute
{
    public required string Id { get; init; }

    public required string CaseTypeId { get; init; }

    public required string Key { get; init; }

    public required string DisplayName { get; init; }

    public required string Type { get; init; }

    public required bool IsMulti { get; init; }

    public string? Description { get; init; }

    /// <summary>The field of an external system from which the attribute gets its value.</summary>
    public string? MapFrom { get; init; }

    /// <summary>What can be selected; <see langword="null"/> when nobody has said so.</summary>
    public IReadOnlyList<string>? Options { get; init; }

    public static string CheckedType(string type) => type is "NUMBER" or "SELECT" or "TEXT" or "URL" ? type : throw Errors.BadRequest();
}
