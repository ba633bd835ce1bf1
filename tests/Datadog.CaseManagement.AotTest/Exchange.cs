using System.Net;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest;

/// <summary>A call of an operation: what must be sent for it, what is answered, and what the call must come back with.</summary>
internal sealed record Exchange(
    string Operation, string Request, string? Body, HttpResponseMessage Answer, Func<DatadogCaseManagementClient, Task> CallAsync)
{
    /// <summary>An operation that is answered with a resource.</summary>
    public static Exchange Of<T>(
        string operation, string request, string? body, Sample<T> sample, Func<DatadogCaseManagementClient, Task<T>> call) =>
        new(
            operation, request, body, CannedDatadog.Answer(HttpStatusCode.OK, CannedDatadog.Document(sample.Json)),
            async datadog => Check(sample, await call(datadog)));

    /// <summary>An operation that is answered with several resources, of which the last is the sample.</summary>
    public static Exchange OfList<T>(
        string operation, string request, string? body, Sample<T> sample, Func<DatadogCaseManagementClient, Task<IReadOnlyList<T>>> call)
        where T : Resource =>
        new(
            operation, request, body, CannedDatadog.Answer(HttpStatusCode.OK, CannedDatadog.Document($$"""[{"id":"other"},{{sample.Json}}]""")),
            async datadog =>
            {
                var list = await call(datadog);
                Expect.Equal([2, "other"], [list.Count, list[0].Id]);
                Check(sample, list[1]);
            });

    /// <summary>An operation that is answered without data.</summary>
    public static Exchange WithoutData(string operation, string request, string? body, Func<DatadogCaseManagementClient, Task> call) =>
        new(operation, request, body, CannedDatadog.Answer(HttpStatusCode.NoContent), call);

    public async Task RunAsync()
    {
        using var canned = new CannedDatadog(Answer);
        using var datadog = canned.Client();

        await CallAsync(datadog);

        var (line, body) = canned.Requests.Single();
        Expect.Equal(Request, line);
        if (Body is null)
        {
            Expect.Equal("", body);
        }
        else
        {
            Expect.SameJson(Body, body);
        }
    }

    private static void Check<T>(Sample<T> sample, T model)
    {
        sample.Check(model);
        //Expect.SameJson(sample.Json, JsonSerializer.Serialize(model, (JsonTypeInfo<T>)DatadogJson.Options.GetTypeInfo(typeof(T))));
    }
}
