using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents the status of a user's account.</summary>
[OpenEnumeration]
public readonly partial record struct UserStatus
{
    /// <summary>The user can sign in: <c>Active</c>.</summary>
    public static UserStatus Active => new("Active");

    /// <summary>The user was invited and has not signed in yet: <c>Pending</c>.</summary>
    public static UserStatus Pending => new("Pending");

    /// <summary>The account is deactivated: <c>Disabled</c>.</summary>
    public static UserStatus Disabled => new("Disabled");
}
