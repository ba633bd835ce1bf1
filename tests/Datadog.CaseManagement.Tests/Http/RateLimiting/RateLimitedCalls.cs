using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

/// <summary>Calls whose responses a test gives one by one. By default the limit is 10 requests in 10 s.</summary>
internal sealed class RateLimitedCalls : IDisposable
{
    public const int Limit = 10;

    private readonly HttpClient _httpClient;

    public RateLimitedCalls()
    {
        _httpClient = new HttpClient(Handler);
        Client = new DatadogCaseManagementClient(new Connection(_httpClient, () => Options, Clock));
    }

    public DatadogCaseManagementOptions Options { get; } = new() { AccessToken = "token" };

    public FakeClock Clock { get; } = new();

    public CannedHandler Handler { get; } = CannedHandler.Holding();

    public DatadogCaseManagementClient Client { get; }

    public void Call(int count)
    {
        for (var call = 0; call < count; call++)
        {
            _ = Client.Cases.GetAsync("CASEM-1", TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Sends requests before a response has named the limit: the first at once, the others after a second without a response.</summary>
    public async Task CallWithoutLimitAsync(int count)
    {
        Call(count);
        await Clock.PassAsync(TimeSpan.FromSeconds(1));
        await Handler.WaitForRequestsAsync(count);
    }

    /// <summary>How many of the calls are sent at once: a request that does not wait is sent before the method returns.</summary>
    public int RequestsOf(int calls)
    {
        var before = Handler.Requests.Count;
        Call(calls);
        return Handler.Requests.Count - before;
    }

    public void Answer(int request, HttpResponseMessage response) => Handler.Respond(request, response);

    public static HttpResponseMessage Granted(int remaining) => Answer(remaining, 10);

    public static HttpResponseMessage Refused(int reset) => Answer(0, reset, HttpStatusCode.TooManyRequests);

    public static HttpResponseMessage Answer(
        int? remaining, double reset, HttpStatusCode status = HttpStatusCode.OK, int? limit = Limit, double? period = 10)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent("""{"data":{"id":"1","type":"case"}}""") };
        response.Headers.Add("X-RateLimit-Name", "cases");
        Add("Limit", limit);
        Add("Period", period);
        Add("Remaining", remaining);
        Add("Reset", reset);
        return response;

        void Add(string name, double? value)
        {
            if (value is not null)
            {
                response.Headers.Add($"X-RateLimit-{name}", FormattableString.Invariant($"{value}"));
            }
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        _httpClient.Dispose();
        Handler.Dispose();
    }
}
