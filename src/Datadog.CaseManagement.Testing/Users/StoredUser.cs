namespace Datadog.CaseManagement.Testing.Users;

/// <summary>A user with the times of the account.</summary>
internal sealed record StoredUser(InMemoryUser User, DateTimeOffset CreatedAt, DateTimeOffset ModifiedAt)
{
    private const string Active = "Active";
    private const string Pending = "Pending";
    private const string Disabled = "Disabled";

    public static IReadOnlyList<string> Statuses { get; } = [Active, Pending, Disabled];

    public string Id => User.Id;

    public string Status => User.Active ? Active : User.Name.Length == 0 ? Pending : Disabled;

    public bool IsPending => Status == Pending;

    public bool IsDisabled => Status == Disabled;

    public bool Contains(string text) =>
        new[] { User.Name, User.Email, User.Handle }.Any(value => value.Contains(text, StringComparison.OrdinalIgnoreCase));
}
