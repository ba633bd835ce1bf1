using Datadog.CaseManagement.Live.Recording;
using Datadog.CaseManagement.Testing;

namespace Datadog.CaseManagement.Tests.Live;

public sealed class RedactorTests
{
    private const string Ada = """
        {"included":[{"id":"u1","type":"user","attributes":{"name":"Ada","email":"Ada.L@example.com","handle":"ada.l@EXAMPLE.com","icon":"https://gravatar.example/a?s=48"}}]}
        """;

    private readonly Redactor _redactor = new(new DatadogCaseManagementOptions
    {
        ApiKey = LiveRun.ApiKey,
        ApplicationKey = $"\"{LiveRun.ApplicationKey}\"",
        AccessToken = "bearer-of.token",
    });

    [Theory]
    [InlineData(
        """{"type":"user","attributes":{"name":"Grace","email":"g@example.com","handle":"g@example.com","icon":"https://i/1","title":"Dr"}}""",
        """{"type":"user","attributes":{"name":"User 1","email":"user-1@redacted.invalid","handle":"user-1@redacted.invalid","icon":"https://redacted.invalid/icon-1","title":"Dr"}}""")]
    [InlineData("""[{"attributes":{"name":"Grace"},"type":"users"}]""", """[{"attributes":{"name":"User 1"},"type":"users"}]""")]
    [InlineData("""{"author":{"content":{"handle":"grace","name":"Grace"}}}""", """{"author":{"content":{"handle":"user-1@redacted.invalid","name":"User 1"}}}""")]
    [InlineData("""{"type":"user","attributes":{"name":"","email":null,"handle":"3ad549bf-eba0-11e9-a77a-0705486660d0"}}""", null)]
    [InlineData("""{"type":"user","attributes":{"name":"G\ud800"}}""", """{"type":"user","attributes":{"name":"User 1"}}""")]
    [InlineData("""{"type":"case_type","attributes":{"name":"Grace","description":"Open"}}""", null)]
    public void What_identifies_a_user_is_redacted_by_its_place(string json, string? expected) => Assert.Equal(expected ?? json, Redact(json));

    [Theory]
    [InlineData("""{ "title" : "Ada, ADA and Adam",  "n":1.50 }""", """{ "title" : "User 1, ADA and Adam",  "n":1.50 }""")]
    [InlineData("""{"title":"\u0041da \u00e4 \/ \ud800"}""", null)]
    [InlineData("""{"title":"\u0041da \/"}""", """{"title":"User 1 /"}""")]
    [InlineData("""{"title":"ask ada.L@example.com or Bob+x@b-1.example.org."}""", """{"title":"ask user-1@redacted.invalid or user-2@redacted.invalid."}""")]
    [InlineData("""{"Ada":"u","ada.l@example.com":[" https://GRAVATAR.example/a?s=48 "]}""", """{"Ada":"u","user-1@redacted.invalid":[" https://redacted.invalid/icon-1 "]}""")]
    [InlineData("""{"a":"user-1@redacted.invalid","b":"@here a@b"}""", null)]
    [InlineData("""{"a":"0123456789abcdef0123456789abcdef/fedcba98\u002b\/76543210fedcba98"}""", """{"a":"<DD-API-KEY>/<DD-APPLICATION-KEY>"}""")]
    [InlineData("""{"0123456789abcdef0123456789abcdef":"x bearer-of.token y"}""", """{"<DD-API-KEY>":"x <DD-BEARER-TOKEN> y"}""")]
    [InlineData("<b>Ada</b> 0123456789ABCDEF0123456789abcdef ada.l@example.com", "<b>User 1</b> <DD-API-KEY> user-1@redacted.invalid")]
    [InlineData("", null)]
    public void What_is_known_is_redacted_wherever_it_is(string text, string? expected)
    {
        _redactor.Learn(Ada);

        Assert.Equal(expected ?? text, Redact(text));
    }

    [Theory]
    [InlineData("https://a/api/v2/cases?filter=ada.l%40example.com&x=fedcba98%2B%2F76543210fedcba98", "https://a/api/v2/cases?filter=user-1@redacted.invalid&x=<DD-APPLICATION-KEY>")]
    [InlineData("https://a/fedcba98+/76543210fedcba98/Ada", "https://a/<DD-APPLICATION-KEY>/User 1")]
    public void An_address_is_redacted_as_it_is_and_as_it_is_escaped(string address, string expected)
    {
        _redactor.Learn(Ada);

        Assert.Equal(expected, _redactor.Redact(address));
    }

    [Fact]
    public void A_value_has_one_placeholder_and_no_placeholder_is_replaced()
    {
        _redactor.Learn("""[{"email":"a@example.com","name":"User"},{"email":"b@example.com","name":"Ada"},{"email":"A@example.com","name":"Ada King"}]""");

        Assert.Equal("User 1, User 2, User 3, user-1@redacted.invalid, user-2@redacted.invalid", _redactor.Redact("User, Ada, Ada King, a@example.com, b@example.com"));
    }

    [Fact]
    public void A_short_key_is_replaced_in_no_word()
    {
        var redactor = new Redactor(new DatadogCaseManagementOptions { ApiKey = "any", ApplicationKey = "key" });

        Assert.Equal("""{"key":"many"}""", redactor.RedactJson("""{"key":"many"}"""));
    }

    [Fact]
    public void A_cassette_has_only_headers_without_personal_data_and_no_credential_anywhere()
    {
        var key = LiveRun.ApiKey;
        _redactor.Learn(Ada);
        var cassette = new CassetteFile("x", [new RecordedExchange(
            new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
            new CapturedRequest(
                "GET",
                $"/api/v2/cases/{key}?filter=ada.l%40example.com",
                [new("dd-api-key", ["other"]), new("DD-APPLICATION-KEY", ["x"]), new("authorization", ["Bearer x"]), new("Cookie", ["session"]), new("Accept", ["application/json"])],
                null),
            new CapturedResponse(
                404,
                $"No {key}",
                [new("Set-Cookie", ["session"]), new("Content-Type", [$"text/plain; x={key}"]), new("X-RateLimit-Name", ["Ada"])],
                $"Ada has no {key}"))]);

        Assert.Equal(
            """
            http_interactions:
            - recorded_at: Sun, 01 Mar 2026 12:00:00 GMT
              request:
                body: null
                headers:
                  dd-api-key:
                  - '<DD-API-KEY>'
                  DD-APPLICATION-KEY:
                  - '<DD-APPLICATION-KEY>'
                  authorization:
                  - '<DD-BEARER-TOKEN>'
                  Accept:
                  - 'application/json'
                method: GET
                uri: 'https://api.datadoghq.com/api/v2/cases/<DD-API-KEY>?filter=user-1@redacted.invalid'
              response:
                body:
                  encoding: UTF-8
                  string: 'User 1 has no <DD-API-KEY>'
                headers:
                  Content-Type:
                  - 'text/plain; x=<DD-API-KEY>'
                  X-RateLimit-Name:
                  - 'User 1'
                status:
                  code: 404
                  message: 'No <DD-API-KEY>'
            recorded_with: Datadog.CaseManagement.Live

            """.ReplaceLineEndings("\n"),
            cassette.ToYaml(_redactor).ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("'quoted' \"twice\" # no comment: at all")]
    [InlineData(" leading, trailing and\n\n  two\r\nlines \n")]
    [InlineData("tab\t, \u0000 \u0007 \u0085 \u2028 \uFEFF and 🌍 \\n")]
    public void Any_text_can_be_read_again(string text)
    {
        var exchange = new RecordedExchange(
            DateTimeOffset.UnixEpoch, new CapturedRequest("GET", "/x", [], text), new CapturedResponse(200, text, [new("Content-Type", [text])], text));

        var read = Assert.Single(Recordings.Cassette.Parse(new CassetteFile("x", [exchange]).ToYaml(_redactor)).HttpInteractions);

        Assert.Equal(
            (text, text, text),
            (read.Request.Body?.Text, read.Response.Body?.Text, Assert.Single(read.Response.Headers!["Content-Type"])));
    }

    [Fact]
    public async Task The_files_of_a_run_tell_neither_the_keys_nor_the_user()
    {
        using var live = new LiveRun();
        live.Datadog.CurrentUser = new InMemoryUser("Grace Hopper", "grace.hopper@example.com");
        live.Datadog.AddFault(
            InMemoryFault.Response(
                System.Net.HttpStatusCode.NotFound,
                $$"""{"errors":["{{LiveRun.ApiKey}} of Grace Hopper (eve@example.com) with {{LiveRun.ApplicationKey}} has no such case"]}"""),
            when: request => request.PathAndQuery.Contains("67d80aa3", StringComparison.Ordinal));

        Assert.Equal(0, await live.RunAsync(LiveRun.Arguments));

        var text = string.Concat(live.Files);
        Assert.All(
            [LiveRun.ApiKey, LiveRun.ApplicationKey, "Grace", "Hopper", "example.com"],
            secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase));
        Assert.Contains("<DD-API-KEY> of User 1 (user-2@redacted.invalid) with <DD-APPLICATION-KEY> has no such case", text, StringComparison.Ordinal);
    }

    private string Redact(string json)
    {
        _redactor.Learn(json);
        return _redactor.RedactJson(json);
    }
}
