using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a field that a search can sort users by.</summary>
[OpenEnumeration]
public readonly partial record struct UserSortableField
{
    /// <summary>The name of the user: <c>name</c>.</summary>
    public static UserSortableField Name => new("name");

    /// <summary>The time at which the user was last modified: <c>modified_at</c>.</summary>
    public static UserSortableField ModifiedAt => new("modified_at");

    /// <summary>The number of users: <c>user_count</c>, which Datadog documents without an explanation.</summary>
    public static UserSortableField UserCount => new("user_count");
}
