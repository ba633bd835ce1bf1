namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>Dependencies between the rooms of the library point one way.</summary>
public sealed class DependencyTests : IDisposable
{
    // A type may use the types of its own room and of those before it.
    private static readonly string[] Order =
    [
        Rooms.Root, "Serialization", "JsonApi", "Configuration", "Http", Rooms.Resources, Rooms.Facade, "DependencyInjection",
    ];

    private readonly Rooms _rooms = new();

    [Fact]
    public void Every_room_has_its_place_in_the_order() =>
        Assert.Equal(Order.Order(StringComparer.Ordinal), _rooms.Types.Select(_rooms.RoomOf).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_type_uses_no_type_of_a_later_room() => Assert.Empty(Violations(Order));

    [Fact]
    public void In_another_order_there_are_violations()
    {
        for (var place = 1; place < Order.Length; place++)
        {
            string[] swapped = [.. Order];
            (swapped[place - 1], swapped[place]) = (swapped[place], swapped[place - 1]);
            if (_rooms.Types.Any(type => _rooms.RoomOf(type) == Order[place] && _rooms.UsedBy(type).Any(used => _rooms.RoomOf(used) == Order[place - 1])))
            {
                Assert.NotEmpty(Violations(swapped));
            }
        }

        Assert.Contains(
            "DatadogCaseManagementClient (the facade) uses CasesClient (the resources)", Violations([.. Enumerable.Reverse(Order)]));
    }

    [Fact]
    public void The_namespace_of_an_internal_type_is_its_folder()
    {
        var resources = new[] { "Cases", "CaseTypes", "Projects", "Views", "MaintenanceWindows" };
        Assert.All(_rooms.Types.Where(type => type.IsNotPublic), type =>
        {
            var folders = _rooms.FolderOf(type).Split('/', StringSplitOptions.RemoveEmptyEntries);

            // The folders of a resource sort its models by topic.
            var expected = folders is [var first, ..] && resources.Contains(first) ? [first] : folders;
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
