using System.Globalization;
using System.Net;
using System.Text;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class MemoryTests
{
    private const int Length = 200_000;

    private static readonly string[] Items =
    [
        "{}", "0", "null", "\"\"", "[]", "\"a\"", """{"":0}""", """{"type":"user"}""", "[[[[[[]]]]]]", """{"title":"\n"}""", "\\ud800", " a", "\ud83d\udd25", "-",
    ];

    // # stands for a number, so that names are distinct.
    private static readonly string[] Members =
    [
        "\"#\":{}", "\"#\":0", "\"#\":[]", "\"a\":{}", "\"a\":0", "\"title\":\"a\"", "\"id\":\"1\"", "\"meta\":0", "\"detail\":0", "\"errors\":[]",
    ];

    [Theory]
    [InlineData("GetAllCaseTypes", 200, """{"data":[""", "]}")]
    [InlineData("GetCase", 200, """{"data":{"id":"1"},"included":[""", "]}")]
    [InlineData("GetCase", 200, """{"data":{"attributes":{"insights":[""", "]}}}")]
    [InlineData("GetCase", 200, """{"data":{"attributes":{"new":[""", "]}}}")]
    [InlineData("GetCase", 200, """{"data":{"attributes":{"attributes":{"team":[""", "]}}}}")]
    [InlineData("GetCase", 400, """{"errors":[""", "]}")]
    [InlineData("GetCase", 400, """{"errors":[{"meta":[""", "]}]}")]
    [InlineData("GetCase", 200, "[", "]")]
    [InlineData("GetCase", 502, "", "")]
    public void The_memory_for_a_body_of_one_repeated_item_is_bounded(string operation, int status, string before, string after) =>
        AssertWithinBound(operation, status, before, after, Items);

    [Theory]
    [InlineData(200, """{"data":{"attributes":{""", "}}}")]
    [InlineData(200, """{"data":{"attributes":{"custom_attributes":{""", "}}}}")]
    [InlineData(200, """{"data":{"attributes":{"attributes":{""", "}}}}")]
    [InlineData(200, """{"data":{"relationships":{""", "}}}")]
    [InlineData(400, """{"errors":[{""", "}]}")]
    [InlineData(400, "{", "}")]
    [InlineData(200, "{", "}")]
    public void The_memory_for_a_body_of_one_repeated_member_is_bounded(int status, string before, string after) =>
        AssertWithinBound("GetCase", status, before, after, Members);

    private static void AssertWithinBound(string operation, int status, string before, string after, string[] units)
    {
        var call = HostileCall.All.Single(call => call.Operation == operation);
        using var client = new HostileClient();
        client.Options.Retry.MaxRetries = 0;
        foreach (var unit in units)
        {
            var body = Fill(before, unit, after);
            client.Answer = () => new HttpResponseMessage((HttpStatusCode)status) { Content = new ByteArrayContent(body) };
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                client.Finish(call.Send(client));
            }
            catch (DatadogApiException)
            {
                // Either outcome is allowed within the bound.
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
            Assert.True(
                allocated <= MemoryBound.For(body.Length),
                string.Create(CultureInfo.InvariantCulture, $"{unit}: {allocated} bytes for {body.Length}, {(double)allocated / body.Length:0} times as many."));
        }
    }

    private static byte[] Fill(string before, string unit, string after)
    {
        var text = new StringBuilder(before);
        for (var count = 0; text.Length < Length; count++)
        {
            text.Append(count == 0 ? "" : ",").Append(unit.Replace("#", count.ToString("x", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        }

        return Encoding.UTF8.GetBytes(text.Append(after).ToString());
    }
}

/// <summary>
/// How much a call can allocate, from the request to the model or exception, for any response. An object in a list takes two bytes on the
/// wire and about two hundred in memory; <see cref="DatadogCaseManagementOptions.MaxResponseContentBufferSize"/> limits the body, and with
/// it the rest.
/// </summary>
internal static class MemoryBound
{
    private const long PerByte = 128;
    private const long PerCall = 1024 * 1024;

    public static long For(long bodyLength) => PerCall + (PerByte * bodyLength);
}
