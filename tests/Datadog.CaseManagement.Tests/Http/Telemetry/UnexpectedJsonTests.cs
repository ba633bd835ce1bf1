using System.Diagnostics.Metrics;
using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;
using Datadog.CaseManagement.Tests.Serialization;

namespace Datadog.CaseManagement.Tests.Http.Telemetry;

/// <summary>Values of an unexpected type can be seen in the logs and the metrics, but not what they are.</summary>
public sealed class UnexpectedJsonTests
{
    private const string Secret = "value-that-is-never-logged";

    // The counter has no tag that tells one client from another. It counts in the context of the caller.
    private static readonly AsyncLocal<bool> IsMeasured = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_path_and_kind_is_logged_once_for_a_registration_without_the_value()
    {
        const string Page =
            """
            {"data":[{"id":"c1","attributes":{"public_id":4523,"closed_at":"value-that-is-never-logged",
            "attributes":{"value-that-is-never-logged":["a",true]},"custom_attributes":{"value-that-is-never-logged":{"type":1},"b":{"type":2}}}},
            {"id":"c2","attributes":{"public_id":4524,"insights":[{"ref":[]},null,{"ref":[]},"value-that-is-never-logged"]}},7],
            "included":[{"type":"user","id":{}},null,8]}
            """;
        using var observed = new ObservedClient(ObservedClient.Body(Page), ObservedClient.Body(Page), ObservedClient.Body("""{"data":{"id":7}}"""));

        await observed.Client.Cases.SearchPageAsync(null, null, Token);
        await observed.Client.Cases.SearchPageAsync(null, null, Token);
        await observed.Client.Cases.GetAsync("CASEM-1", Token);

        string Search(string kind, string path) =>
            $"Datadog.CaseManagement Warning 5 UnexpectedJson: SearchCases (GET /api/v2/cases) returned a value of an unexpected type or format ({kind}) at {path}. It was not read, and is not logged again.";
        Assert.Equal(
            [
                Search("Number", "$.data[].attributes.public_id"),
                Search("String", "$.data[].attributes.closed_at"),
                Search("Boolean", "$.data[].attributes.attributes.*[]"),
                Search("Number", "$.data[].attributes.custom_attributes.*.type"),
                Search("Array", "$.data[].attributes.insights[].ref"),
                Search("String", "$.data[].attributes.insights[]"),
                Search("Number", "$.data[]"),
                Search("Object", "$.included[].id"),
                Search("Number", "$.included[]"),
                "Datadog.CaseManagement Warning 5 UnexpectedJson: GetCase (GET /api/v2/cases/{case_id}) returned a value of an unexpected type or format (Number) at $.data.id. It was not read, and is not logged again.",
            ],
            observed.Logs.Lines().Where(line => line.Contains(" Warning ", StringComparison.Ordinal)));
        Assert.DoesNotContain(observed.Logs.Texts(), text => text.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_more_than_256_are_logged()
    {
        string[] values = ["7", "true", "{}", "[]", "\"\""];
        string Attributes(Type attributes, string value) =>
            $$"""{"attributes": { {{string.Join(',', ReferenceModel.MembersOf(attributes).Select(member => $"\"{member.Name}\":{value}"))}} } }""";
        Func<HttpResponseMessage> List(Type attributes) =>
            ObservedClient.Body($$"""{"data":[{{string.Join(',', values.Select(value => Attributes(attributes, value)))}}]}""");
        using var observed = new ObservedClient(
        [
            List(typeof(CaseAttributes)),
            List(typeof(ProjectAttributes)),
            List(typeof(CaseTypeAttributes)),
            List(typeof(TimelineCellAttributes)),
            List(typeof(MaintenanceWindowAttributes)),
            .. values.Select(value => ObservedClient.Body($$"""{"data":{{Attributes(typeof(CaseAttributes), value)}}}""")),
        ]);

        await observed.Client.Cases.SearchPageAsync(null, null, Token);
        await observed.Client.Projects.ListAsync(Token);
        await observed.Client.CaseTypes.ListAsync(Token);
        await observed.Client.Cases.ListTimelinePageAsync("CASEM-1", null, Token);
        await observed.Client.MaintenanceWindows.ListAsync(Token);
        for (var read = 0; read < values.Length; read++)
        {
            await observed.Client.Cases.GetAsync("CASEM-1", Token);
        }

        Assert.Equal(256, observed.Logs.Lines().Count(line => line.Contains("UnexpectedJson", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Values_are_counted_by_operation_only()
    {
        using var observed = new ObservedClient(ObservedClient.Body("""{"data":{"id":7,"attributes":[]}}"""), ObservedClient.Body("""{"data":{"id":"c1"}}"""));

        var measured = await MeasureAsync(async () =>
        {
            await observed.Client.Cases.GetAsync("CASEM-1", Token);
            await observed.Client.Cases.GetAsync("CASEM-1", Token);
        });

        Assert.Equal(["2 [datadog.operation.name, GetCase]"], measured);
    }

    [Fact]
    public async Task Reading_with_the_serializer_options_is_silent() =>
        Assert.Empty(await MeasureAsync(() =>
        {
            Assert.Equal("", DatadogJson.ReadResource<Case>("""{"data":{"id":7}}""").Id);
            Assert.Equal("", JsonSerializer.Deserialize<Case>("""{"id":7}""", DatadogJson.Options)!.Id);
            return Task.CompletedTask;
        }));

    private static async Task<List<string>> MeasureAsync(Func<Task> action)
    {
        var measured = new List<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, self) =>
        {
            if (instrument.Name == "datadog.case_management.client.unexpected_values")
            {
                self.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            if (IsMeasured.Value)
            {
                measured.Add($"{value} {string.Join(' ', tags.ToArray())}");
            }
        });
        listener.Start();
        IsMeasured.Value = true;
        await action();
        return measured;
    }
}
