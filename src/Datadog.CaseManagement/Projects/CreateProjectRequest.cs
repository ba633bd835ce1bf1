using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement;

/// <summary>Represents a request to create a project.</summary>
public sealed partial record CreateProjectRequest : JsonModel, IRequestAttributes
{
    /// <summary>
    /// The key of the project, such as <c>SEC</c>, which is the prefix of the keys of its cases. It cannot be <c>CASE</c>.
    /// </summary>
    [JsonPropertyName("key")]
    public required string Key { get; init; }

    /// <summary>The name of the project.</summary>
    [JsonPropertyName("name")]
    public required string Name { get; init; }

    /// <summary>The UUIDs of the custom case types that are enabled in the project.</summary>
    /// <example>
    /// <code>EnabledCustomCaseTypes = [.. ids], // ids is an IEnumerable&lt;string></code>
    /// </example>
    [JsonPropertyName("enabled_custom_case_types")]
    public IReadOnlyList<string>? EnabledCustomCaseTypes { get; init; }

    /// <summary>The UUID of the team that the project belongs to.</summary>
    [JsonPropertyName("team_uuid")]
    public string? TeamId { get; init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.Project;

    void IRequestAttributes.Check()
    {
        Guard.NotBlank(Key);
        NotReserved(Key);
        Guard.NotBlank(Name);
    }

    private static void NotReserved(string key, [CallerArgumentExpression(nameof(key))] string? parameter = null)
    {
        if (key == "CASE")
        {
            throw new ArgumentException("The key of a project cannot be CASE.", parameter);
        }
    }
}
