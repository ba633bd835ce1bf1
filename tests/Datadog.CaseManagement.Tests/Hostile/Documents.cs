using System.Text;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>Bodies as the service sends them, to be mutated: written here, and the recorded ones when there are any.</summary>
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
