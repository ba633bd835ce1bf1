namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>Dependencies between the rooms of the library point one way.</summary>
public sealed class DependencyTests : IDisposable
{
    // A type may use the types of its own room and of those before it.
    private static readonly string[] Order =
    [
        "Serialization", Rooms.Root, "JsonApi", "Configuration", "Http", Rooms.Resources, Rooms.Facade, "DependencyInjection",
    ];

    private readonly Rooms _rooms = new();

    [Fact]
    public void Every_room_has_its_place_in_the_order() =>
        Assert.Equal(Order.Order(StringComparer.Ordinal), _rooms.Types.Select(_rooms.RoomOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_type_uses_no_type_of_a_later_room() => Assert.Empty(Violations(Order));

    [Theory]
    [InlineData("Serialization", Rooms.Root)]
    [InlineData("Serialization", "JsonApi")]
    [InlineData("Configuration", "Http")]
    [InlineData("Http", Rooms.Resources)]
    [InlineData(Rooms.Resources, Rooms.Facade)]
    [InlineData(Rooms.Facade, "DependencyInjection")]
    public void In_another_order_there_are_violations(string used, string user)
    {
        string[] swapped = [.. Order.Select(room => room == used ? user : room == user ? used : room)];

        Assert.Contains(Violations(swapped), violation => violation.Contains($"({user}) uses", StringComparison.Ordinal));
    }

    [Fact]
    public void The_namespace_of_an_internal_type_is_its_folder()
    {
        Assert.All(_rooms.Types.Where(type => type.IsNotPublic), type =>
        {
            var folders = _rooms.FolderOf(type).Split('/', StringSplitOptions.RemoveEmptyEntries);

            // The folders of a resource sort its models by topic.
            var expected = folders is [var first, ..] && Rooms.ResourceFolders.Contains(first) ? [first] : folders;
            Assert.Equal(string.Join('.', ["Datadog.CaseManagement", .. expected]), type.Namespace);
        });
    }

    public void Dispose() => _rooms.Dispose();

    private IEnumerable<string> Violations(string[] order) =>
        from type in _rooms.Types
        let room = _rooms.RoomOf(type)
        from used in _rooms.UsedBy(type)
        where Array.IndexOf(order, _rooms.RoomOf(used)) > Array.IndexOf(order, room)
        select $"{type.Name} ({room}) uses {used.Name} ({_rooms.RoomOf(used)})";
}
