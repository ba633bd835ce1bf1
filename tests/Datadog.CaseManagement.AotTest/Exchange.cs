using System.Net;
using Datadog.CaseManagement.AotTest.Samples;

namespace Datadog.CaseManagement.AotTest;

/// <summary>A call of an operation: what must be sent for it, what is answered, and what the call must come back with.</summary>
internal sealed class Exchange(
    string operation, string request, string? body, HttpResponseMessage answer, Func<DatadogCaseManagementClient, Task> callAsync)
{
    public string Operation => operation;

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
        using var canned = new CannedDatadog(answer);
        using var datadog = canned.Client();

        await callAsync(datadog);

        var (line, sent) = canned.Requests.Single();
        Expect.Equal(request, line);
        if (body is null)
        {
            Expect.Equal("", sent);
        }
        else
        {
            Expect.SameJson(body, sent);
        }
    }

    // A model as text is its type and its JSON, unknown members and all.
    private static void Check<T>(Sample<T> sample, T model)
    {
        sample.Check(model);
        Expect.SameJson(sample.Json, $"{model}"[typeof(T).Name.Length..]);
    }
}
