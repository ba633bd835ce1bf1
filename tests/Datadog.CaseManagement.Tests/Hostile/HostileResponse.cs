using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Datadog.CaseManagement.Tests.Recordings;
using FsCheck;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>A mutated response of the service.</summary>
internal sealed record HostileResponse(HostileCall Call, int Status, int Document, IReadOnlyList<Mutation> Mutations)
{
    private static readonly int[] Statuses =
        [200, 202, 204, 206, 299, 300, 301, 304, 308, 400, 401, 403, 404, 408, 409, 418, 422, 429, 500, 502, 503, 504, 599, 999];

    // By the index of the call: readable responses are mutated most, because most can go wrong there.
    private static readonly int[] FittingDocuments = [0, 0, 1, 2, 3, 4, 5, 6];

    public static Arbitrary<HostileResponse> Arbitrary { get; } = Arb.From(
        from call in Gen.Choose(0, HostileCall.All.Count - 1)
        from fitting in Gen.Frequency((3, Gen.Constant(true)), (2, Gen.Constant(false)))
        from status in fitting ? Gen.Elements(200, 201) : Gen.Elements(Statuses)
        from document in fitting ? Gen.Constant(FittingDocuments[call]) : Gen.Choose(0, Documents.All.Count - 1)
        from count in Gen.Frequency((1, Gen.Constant(0)), (10, Gen.Constant(1)), (5, Gen.Choose(2, 6)))
        from mutations in Gen.ListOf(
            Gen.Zip(
                Gen.Elements(Enum.GetValues<MutationKind>()),
                Gen.Zip(Gen.Choose(0, int.MaxValue - 1), Gen.Choose(0, int.MaxValue - 1)),
                (kind, numbers) => new Mutation(kind, numbers.Item1, numbers.Item2)),
            count)
        select new HostileResponse(HostileCall.All[call], status, document, [.. mutations]),
        answer => answer.Mutations.Select(mutation => answer with { Mutations = [.. answer.Mutations.Where(other => other != mutation)] }));

    public byte[] Body => Mutations.Aggregate(Documents.All[Document], (body, mutation) => mutation.Apply(body));

    public HttpResponseMessage ToMessage(byte[] body)
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(body) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/vnd.api+json");
        return message;
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Call} {Status} {string.Join(' ', Mutations.Select(mutation => mutation.Kind))}: ");
        foreach (var octet in Body.Take(3_000))
        {
            _ = octet is >= (byte)' ' and <= (byte)'~' ? text.Append((char)octet) : text.Append(CultureInfo.InvariantCulture, $"<{octet:x2}>");
        }

        return text.ToString();
    }
}

/// <summary>A call with a hostile response.</summary>
internal sealed record HostileCall(string Operation, Func<HostileClient, Task<object>> Send, Func<object, string> Write)
{
    private static CancellationToken None => CancellationToken.None;

    public static IReadOnlyList<HostileCall> All { get; } =
    [
        Of("GetCase", client => client.Cases.GetAsync("CASEM-1", None)),
        Of("CreateCase", client => client.Cases.CreateAsync(new CreateCaseRequest { ProjectId = "p", Title = "t", TypeId = "y" }, None)),
        Of("GetAllCaseTypes", client => client.CaseTypes.ListAsync(None)),
        Of("UpdateCaseType", client => client.CaseTypes.UpdateAsync("t", new CaseTypeUpdate { Name = "n" }, None)),
        new(
            "SearchCases",
            async client => await client.Cases.SearchPageAsync(null, null, None),
            page => JsonSerializer.Serialize(((Page<Case>)page).Items, DatadogJson.Options)),
        Of("CommentCase", client => client.Cases.AddCommentAsync("CASEM-1", "c", None)),
        Of("CountCases", client => client.Cases.CountByAsync(null, null, null, None)),
        Of("GetProject", client => ((CaseProjectsClient)client.ClientOf(typeof(CaseProjectsClient))).GetAsync("p", None)),
    ];

    public override string ToString() => Operation;

    private static HostileCall Of<T>(string operation, Func<HostileClient, Task<T>> send)
        where T : class =>
        new(
            operation,
            async client => await send(client),
            model => JsonSerializer.Serialize((T)model, DatadogJson.Options));
}

/// <summary>Bodies of the service to be mutated: those here, and the recorded ones if there are any.</summary>
internal static class Documents
{
    private static readonly string[] Written =
    [
        """
        {"data":{"id":"c1","type":"case","attributes":{"archived_at":null,"attributes":{"service":["web","api"],"team":[]},"closed_at":
        "2026-01-02T03:04:05.6+02:00","comment_count":3,"created_at":"2025-12-30T13:49:46.968106806Z","created_by_author":{"type":"USER",
        "content":{"name":"frog 🐸"}},"creation_source":"MANUAL","custom_attributes":{"severity":{"type":"SELECT","is_multi":true,"value":
        ["S1","S2"]},"cost":{"type":"NUMBER","is_multi":false,"value":12.50},"runbook":{"type":"URL","is_multi":false,"value":"https://x/"}},
        "description":"a \"quoted\" \\ \u00e4\ud83d\udd25 text\n","due_date":"2026-12-31","insights":[{"ref":"/monitors/1","resource_id":"1",
        "type":"MONITOR"},{"ref":"","resource_id":"2","type":"NEW"}],"internal_id":"i","jira_issue":{"result":{"issue_id":"1","issue_key":
        "A-1","issue_url":"u","project_key":"A"},"status":"COMPLETED"},"key":"CASEM-1","merge_status":"NOT_MERGED","modified_at":null,
        "priority":"P1","public_id":"7","service_now_ticket":{"result":{"sys_target_link":"u"},"status":"IN_PROGRESS"},"status":"OPEN",
        "status_group":"SG_OPEN","status_name":"Open","title":"Disk full","type":"STANDARD","type_id":"t","brand_new":{"deep":[1,2.0,"x",null,
        true,{"a":1e400}]}},"relationships":{"assignee":{"data":null},"created_by":{"data":{"id":"u1","type":"user"}},"modified_by":{"data":
        {"id":"u2","type":"user"},"links":{"self":"/"}},"project":{"data":{"id":"p","type":"project"}},"parent":{"data":[]}}},"included":[
        {"id":"u1","type":"user","attributes":{"name":"Frog","email":"frog@example.com","handle":"frog","active":true,"icon":"i"}},
        {"type":"team","id":"t1","attributes":{"name":{"not":"a text"}}},{"attributes":{"name":null},"id":"u2","type":"user"}],"meta":{"x":1}}
        """,
        """
        {"data":[{"id":"t1","type":"case_type","attributes":{"name":"World","emoji":"🌍","description":"d","deleted_at":null,
        "statuses_config":{"open":{"status_options":[{"name":"Open","color":"red"}],"default":"Open"},"in_progress":{"status_options":[]},
        "closed":{},"paused":{"default":"P"}}}},{"id":"t2","type":"case_type","attributes":{"name":"","deleted_at":"2025-12-30T13:49:47Z"}},{}]}
        """,
        """{"data":{"id":"t1","type":"case_type","attributes":{"name":"Outage","emoji":"🔥","description":null},"relationships":{"x":{"data":[]}}}}""",
        """
        {"data":[{"id":"c1","type":"case","attributes":{"title":"one","priority":"P2"},"relationships":{"assignee":{"data":{"id":"u1","type":
        "user"}}}},{"id":"c2","type":"case","relationships":{"created_by":{"data":{"id":"u1","type":"user"}}}}],"included":[{"id":"u1","type":
        "user","attributes":{"name":"Frog"}}],"meta":{"page":{"current":1,"size":2,"total":7},"total_cases":13}}
        """,
        """
        {"data":[{"id":"t1","type":"timeline_cell","attributes":{"author":{"type":"USER","content":{"ID":"u","active":true,"name":"n","email":"e",
        "handle":"h"}},"cell_content":{"message":"m"},"content":"{}","created_at":"2025-12-30T13:49:46Z","type":"COMMENT"}},{"attributes":{
        "author":{"type":"ROBOT","content":{"id":"u","model":[1]},"x":null},"cell_content":{"from":1,"to":{"a":null}},"type":"MERGED",
        "modified_at":"2026-01-02T03:04:05Z","deleted_at":"2026-01-02T03:04:05Z","new":1e400}}]}
        """,
        """{"data":{"id":"n","attributes":{"groups":[{"group":"status","group_values":[{"count":1,"value":"OPEN","x":1},{}],"y":2},{}],"total":3}}}""",
        """
        {"data":{"id":"p","type":"project","attributes":{"key":"K","name":"n","restricted":true,"enabled_custom_case_types":["t"],"columns_config":{
        "columns":[{"sort":{"ascending":true,"priority":9000000000,"x":1},"sort_field":"f","type":"NEW","x":2},{}]},"settings":{
        "auto_close_inactive_cases":{"enabled":true,"max_inactive_time_in_secs":9000000000},"integration_incident":{"enabled":true,
        "field_mappings":[{"case_field":"a","incident_user_defined_field_id":"b"},{}],"severity_config":{"priority_mapping":{"S":"P","T":null}}},
        "new":{"x":null}},"new":[]},"relationships":{"member_team":{"data":[{"id":"l","type":"team_links","meta":1}],"links":{"related":"/r",
        "self":{"href":"/s"}}},"member_user":{"data":[{"id":"u","type":"user"}],"links":{}},"parent":{"data":null}}}}
        """,
        """
        {"errors":[{"status":"400","code":"bad_request","title":"Bad \u0052equest","detail":"it's \ud83d\udd25","meta":{"key":["k",{"a":1}]},
        "source":{"pointer":"/data","x":"\n"}},"a text",7,null,{},[1],{"status":400,"title":null,"detail":{"deep":[]}}]}
        """,
        """{"errors":["Forbidden"]}""",
        """{"errors":{"title":"only one"}}""",
        """{"status":"error","message":"no list"}""",
        "<html>\r\n<body>502 Bad&nbsp;Gateway</body></html>",
        "",
    ];

    public static IReadOnlyList<byte[]> All { get; } =
    [
        .. Written
            .Concat(RecordingFolder.Interactions.Values.Select(interaction => interaction.Response.Body ?? "").Distinct())
            .Select(Encoding.UTF8.GetBytes),
    ];
}
