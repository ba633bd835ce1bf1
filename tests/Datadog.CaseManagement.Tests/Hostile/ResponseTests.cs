using System.Net;
using System.Text;
using System.Text.Json;
using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class ResponseTests
{
    [Fact]
    public async Task Any_mutation_of_any_body_is_a_valid_model_or_a_DatadogApiException()
    {
        using var client = new HostileClient();
        client.Options.Retry.MaxRetries = 0;
        var (models, errors) = (0, 0);
        await PropertyCheck.HoldsAsync(HostileResponse.Arbitrary, answer =>
        {
            var body = answer.Body;
            client.Answer = () => answer.ToMessage(body);
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            object outcome;
            try
            {
                outcome = client.Finish(answer.Call.Send(client));
            }
            catch (DatadogApiException exception)
            {
                outcome = exception;
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
            Assert.InRange(allocated, 0, MemoryBound.For(body.Length));
            Touch.All(outcome);
            if (outcome is DatadogApiException error)
            {
                Assert.Equal((HttpStatusCode)answer.Status, error.StatusCode);
                Assert.Equal(answer.Call.Operation, error.Operation);
                errors++;
                return;
            }

            Assert.InRange(answer.Status, 200, 299);
            var again = client.Finish(answer.Call.Send(client));
            Assert.Equal(answer.Call.Write(outcome), answer.Call.Write(again));
            _ = outcome.Equals(again);
            models++;
        });

        // If every mutation broke the JSON, little would be tested.
        Assert.InRange(models, PropertyCheck.Cases / 20, PropertyCheck.Cases);
        Assert.InRange(errors, PropertyCheck.Cases / 4, PropertyCheck.Cases);
    }

    [Theory]
    [InlineData("{\"data\":{\"attributes\":{\"new\":\"#\"}}}", "not UTF-8")]
    [InlineData("{\"data\":{\"attributes\":{\"#\":1}}}", "not UTF-8")]
    public void JSON_that_would_throw_when_used_is_rejected_when_it_is_read(string body, string expected)
    {
        using var client = new HostileClient();
        client.Answer = () => Answer(200, [.. Encoding.UTF8.GetBytes(body).Select(octet => octet == (byte)'#' ? (byte)0xff : octet)]);

        var exception = Assert.Throws<DatadogApiException>(() => client.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None)));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"attributes":{"new":"\ud83d"}}""", """{"attributes":{"new":"\ufffd"}}""")]
    [InlineData("""{"attributes":{"new":"\uDD25\ud83d"}}""", """{"attributes":{"new":"\ufffd\ufffd"}}""")]
    [InlineData("""{"attributes":{"\udd25":1}}""", """{"attributes":{"\ufffd":1}}""")]
    [InlineData("""{"attributes":{"custom_attributes":{"k":{"value":["\ud83dx"]}}}}""", """{"attributes":{"custom_attributes":{"k":{"value":["\ufffdx"]}}}}""")]
    [InlineData("""{"attributes":{"title":"\ud83d\n"}}""", """{"attributes":{"title":"\ufffd\n"}}""")]
    public void A_lone_surrogate_is_replaced_and_nothing_else_is_lost(string data, string expected)
    {
        using var client = new HostileClient();
        client.Answer = () => Answer(200, Encoding.UTF8.GetBytes($$"""{"data":{{data}}}"""));

        var found = client.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None));

        AssertJson.Equal(expected, JsonSerializer.Serialize(found, DatadogJson.Options));
    }

    [Theory]
    [InlineData(@"\\ud83d", @"\ud83d")]
    [InlineData(@"\ud83d\udd25", "🔥")]
    [InlineData(@"\\\ud83d\udd25\\", @"\🔥\")]
    [InlineData(@"\ufffd\n\u0000", "\ufffd\n\0")]
    public void Escapes_that_only_look_like_a_lone_surrogate_are_read(string escaped, string expected)
    {
        using var client = new HostileClient();
        client.Answer = () => Answer(200, Encoding.UTF8.GetBytes("""{"data":{"attributes":{"new":"#"}}}""".Replace("#", escaped, StringComparison.Ordinal)));

        var found = client.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None));

        Assert.Equal(expected, found.Attributes.AdditionalProperties["new"].GetString());
    }

    [Fact]
    public void A_lone_surrogate_in_an_error_is_replaced_and_nothing_else_is_lost()
    {
        using var client = new HostileClient();
        client.Answer = () => Answer(400, Encoding.UTF8.GetBytes(
            """{"errors":[{"title":"a\ud83d","\ud83d":1,"detail":"\ud83d\udd25\\ud83d","meta":["\udd25"]},"\ud83d"]}"""));

        var exception = Assert.Throws<DatadogApiException>(() => client.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None)));

        Assert.Equal(["a\ufffd", null], exception.Errors.Select(error => error.Title));
        Assert.Equal([@"🔥\ud83d", "\ufffd"], exception.Errors.Select(error => error.Detail));
        Assert.Equal("\ufffd", exception.Errors[0].Meta!.Value[0].GetString());
        Assert.Equal(["\ufffd"], exception.Errors[0].AdditionalProperties.Keys);
    }

    [Fact]
    public void The_number_of_errors_is_limited_and_the_body_is_kept()
    {
        using var client = new HostileClient();
        var body = $$"""{"errors":[{{string.Join(',', Enumerable.Range(0, 5_000))}}]}""";
        client.Answer = () => Answer(400, Encoding.UTF8.GetBytes(body));

        var exception = Assert.Throws<DatadogApiException>(() => client.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None)));

        Assert.Equal(1_000, exception.Errors.Count);
        Assert.Equal(body, exception.ResponseBody);
        Assert.InRange(exception.Message.Length, 500, 700);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("xy")]
    public void A_quoted_body_is_truncated_between_characters(string beginning)
    {
        using var client = new HostileClient();
        client.Answer = () => Answer(400, Encoding.UTF8.GetBytes(beginning + string.Concat(Enumerable.Repeat("🔥", 1_000))));

        var exception = Assert.Throws<DatadogApiException>(() => client.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None)));

        Assert.DoesNotContain("\ufffd", Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(exception.Message)), StringComparison.Ordinal);
        Assert.EndsWith("🔥….", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "{}", true)]
    [InlineData("{}", """{"value":null}""", false)]
    [InlineData("""{"value":1e99999999999}""", """{"value":1e99999999999}""", true)]
    [InlineData("""{"value":1e99999999999}""", """{"value":2e99999999998}""", false)]
    [InlineData("""{"new":1e99999999999}""", """{"new":1e99999999999}""", true)]
    [InlineData("""{"new":1e99999999999}""", """{"new":2e99999999998}""", false)]
    public void Any_models_can_be_compared(string left, string right, bool expected) =>
        Assert.Equal(expected, Read(left).Equals(Read(right)));

    private static CustomAttributeValue Read(string json) => JsonSerializer.Deserialize<CustomAttributeValue>(json, DatadogJson.Options)!;

    private static HttpResponseMessage Answer(int status, byte[] body) => new((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
}
