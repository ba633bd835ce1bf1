using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Requests;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class PathAndQueryTests
{
    // Of everything from the caller, escaped.
    private const int LongestPath = 60_000;

    [Fact]
    public async Task Any_string_as_an_identifier_is_rejected_by_name_or_sent_unchanged_in_its_segment()
    {
        using var client = new HostileClient();
        await PropertyCheck.HoldsAsync(HostileText.Arbitrary, id =>
        {
            client.Sent = null;
            if (Error(id) is not { } error)
            {
                client.Finish(client.Cases.UpdateDueDateAsync(id.Value, null, CancellationToken.None));
                AssertSent(client, HttpMethod.Post, ["api", "v2", "cases", id.Value, "due_date"]);
                return;
            }

            var exception = Assert.ThrowsAny<ArgumentException>(() => { _ = client.Cases.UpdateDueDateAsync(id.Value, null, CancellationToken.None); });
            Assert.Equal("caseId", exception.ParamName);
            Assert.Contains(error, exception.Message, StringComparison.Ordinal);
            Assert.Null(client.Sent);
        });
    }

    [Fact]
    public async Task Any_two_strings_in_one_path_stay_separate_segments()
    {
        using var client = new HostileClient();
        var pairs = Arb.From(
            Gen.Zip(HostileText.Any, HostileText.Any, (left, right) => (Left: left, Right: right)),
            pair => pair.Left.Shrink().Select(left => (left, pair.Right)).Concat(pair.Right.Shrink().Select(right => (pair.Left, right))));
        await PropertyCheck.HoldsAsync(pairs, pair =>
        {
            var (caseId, key) = (pair.Left.Value, pair.Right.Value);
            client.Sent = null;
            try
            {
                client.Finish(client.Connection.SendAsync(CaseOperations.UpdateCaseCustomAttribute.For(caseId, key), CancellationToken.None));
            }
            catch (ArgumentException)
            {
                Assert.Null(client.Sent);
                Assert.True(Error(pair.Left) is not null || Error(pair.Right) is not null || Escaped(caseId) + Escaped(key) > LongestPath);
                return;
            }

            Assert.Null(Error(pair.Left) ?? Error(pair.Right));
            AssertSent(client, HttpMethod.Post, ["api", "v2", "cases", caseId, "custom_attributes", key]);
        });
    }

    [Fact]
    public async Task Any_string_as_a_filter_is_rejected_by_name_or_sent_unchanged_and_changes_no_other_parameter()
    {
        using var client = new HostileClient();
        await PropertyCheck.HoldsAsync(HostileText.Arbitrary, text =>
        {
            var filter = text.Value;
            client.Sent = null;
            if (text.IsWellFormed && Escaped(filter) <= LongestPath - "?page%5Bsize%5D=10&filter=&sort%5Basc%5D=true".Length)
            {
                client.Finish(Search(client, filter));
                AssertSent(client, HttpMethod.Post, ["api", "v2", "cases"]);
                var query = client.Sent!.Uri.Query.TrimStart('?').Split('&').Select(pair => pair.Split('='));
                Assert.Equal(
                    [["page[size]", "10"], ["filter", filter], ["sort[asc]", "true"]],
                    query.Select(pair => pair.Select(Uri.UnescapeDataString)));
                return;
            }

            Assert.Equal("filter", Assert.ThrowsAny<ArgumentException>(() => { _ = Search(client, filter); }).ParamName);
            Assert.Null(client.Sent);
        });
    }

    private static Task<Case> Search(HostileClient client, string filter) => client.Connection.SendAsync(
        CaseOperations.CreateCase.For(new QueryString { { "page[size]", 10 }, { "filter", filter }, { "sort[asc]", true } }),
        CancellationToken.None);

    // What an ArgumentException must say; null if the string must be sent.
    private static string? Error(HostileText text) =>
        text.IsBlank ? "empty"
        : text.Value is "." or ".." ? "cannot be an identifier"
        : !text.IsWellFormed ? "half a surrogate pair"
        : Escaped(text.Value) > LongestPath ? "too long"
        : null;

    private static int Escaped(string text) => Uri.EscapeDataString(text).Length;

    private static void AssertSent(HostileClient client, HttpMethod method, string[] segments)
    {
        var sent = client.Sent!;
        Assert.Equal(method, sent.Method);
        Assert.Equal("https://api.datadoghq.com", sent.Uri.GetLeftPart(UriPartial.Authority));
        Assert.Equal(("", ""), (sent.Uri.UserInfo, sent.Uri.Fragment));
        Assert.Equal(segments, sent.Segments);
        Assert.All(sent.Uri.PathAndQuery, character => Assert.InRange(character, '!', '~'));
    }
}
