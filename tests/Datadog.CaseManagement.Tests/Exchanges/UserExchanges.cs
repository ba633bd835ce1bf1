namespace Datadog.CaseManagement.Tests.Exchanges;

internal static class UserExchanges
{
    public static ExchangeList<UsersClient> All { get; } = new(datadog => datadog.Users)
    {
        {
            "ListUsers", "GET /api/v2/users?page%5Bsize%5D=100&page%5Bnumber%5D=0", null,
            UserSamples.User, users => users.SearchAsync()
        },
        {
            "ListUsers",
            "GET /api/v2/users?filter=ada%40&filter%5Bstatus%5D=Active%2CPending&sort=modified_at&sort_dir=desc&page%5Bsize%5D=2&page%5Bnumber%5D=3",
            null,
            UserSamples.User,
            users => users.SearchPageAsync(
                "ada@",
                new UserSearchOptions
                {
                    PageNumber = 3,
                    PageSize = 2,
                    Statuses = [UserStatus.Active, UserStatus.Pending],
                    SortField = UserSortableField.ModifiedAt,
                    Ascending = false,
                })
        },
        {
            "ListUsers", "GET /api/v2/users?filter=Ada%40example.com&page%5Bsize%5D=100&page%5Bnumber%5D=0", null,
            Exchange.Document($$"""[{"id":"other"},{{UserSamples.User.Json}}]"""),
            users => users.FindByEmailAsync("Ada@example.com"),
            user => UserSamples.User.Check(user!)
        },
        { "GetUser", "GET /api/v2/users/u1", null, UserSamples.User, users => users.GetAsync("u1") },
    };
}

internal static class UserSamples
{
    public static readonly Sample<User> User = new(
        """
        {"id":"u1","type":"users","attributes":{"active":true,"created_at":"2026-01-02T03:04:05.480711Z","disabled":false,
        "email":"ada@example.com","handle":"ada","icon":"https://example.com/ada.png","last_login_time":"2026-01-03T00:00:00Z",
        "mfa_enabled":true,"modified_at":"2026-01-04T00:00:00Z","name":"Ada","service_account":false,"status":"Active","title":"Engineer",
        "uuid":"u1","verified":true,"allowed_login_methods":[]},"relationships":{"org":{"data":{"id":"o1","type":"orgs"}},
        "other_orgs":{"data":[{"id":"o2","type":"orgs"}]},"other_users":{"data":[{"id":"u2","type":"users"}]},
        "roles":{"data":[{"id":"r1","type":"roles"}]}}}
        """,
        user =>
        {
            var attributes = user.Attributes;
            Expect.Equal(
                ["u1", ResourceType.Users, "Ada", "ada@example.com", "ada", "Engineer", "https://example.com/ada.png", "u1"],
                [user.Id, user.Type, attributes.Name, attributes.Email, attributes.Handle, attributes.Title, attributes.Icon, attributes.Uuid]);
            Expect.Equal(
                [true, false, true, false, true, UserStatus.Active],
                [attributes.Active, attributes.Disabled, attributes.Verified, attributes.ServiceAccount, attributes.MfaEnabled, attributes.Status]);
            Expect.Equal(
                [2, 4, 3], [attributes.CreatedAt!.Value.Day, attributes.ModifiedAt!.Value.Day, attributes.LastLoginTime!.Value.Day]);
            var relationships = user.Relationships;
            Expect.Equal(
                ["o1", "o2", "u2", "r1"],
                [
                    relationships.Organization!.Data!.Id,
                    relationships.OtherOrganizations!.Data[0].Id,
                    relationships.OtherUsers!.Data[0].Id,
                    relationships.Roles!.Data[0].Id,
                ]);
        });
}
