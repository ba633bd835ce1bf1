using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

public sealed class RateLimitHeaderTests
{
    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("7", 7.0)]
    [InlineData("0.25", 0.25)]
    [InlineData("2999999999", 2_999_999_999.0)]
    [InlineData("3000000000", null)] // a century is an error
    [InlineData("-1", null)]
    [InlineData("1e3", null)]
    [InlineData("NaN", null)]
    [InlineData("soon", null)]
    [InlineData("", null)]
    public async Task A_time_is_a_number_of_seconds_or_ignored(string value, double? seconds)
    {
        var time = seconds is { } number ? TimeSpan.FromSeconds(number) : (TimeSpan?)null;

        Assert.Equal(new RateLimit { Name = "cases", Reset = time, Period = time }, await ReadAsync(("Reset", value), ("Period", value)));
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("9223372036854775807", long.MaxValue)]
    [InlineData("9223372036854775808", null)]
    [InlineData("-1", null)]
    [InlineData("1.5", null)]
    [InlineData("many", null)]
    public async Task A_number_of_requests_is_a_whole_number_or_ignored(string value, long? number) =>
        Assert.Equal(
            new RateLimit { Name = "cases", Limit = number, Remaining = number }, await ReadAsync(("Limit", value), ("Remaining", value)));

    private static async Task<RateLimit?> ReadAsync(params (string Name, string Value)[] headers)
    {
        using var handler = new CannedHandler(_ =>
        {
            var response = new HttpResponseMessage { Content = new StringContent("""{"data":{"id":"c1"}}""") };
            foreach (var (name, value) in headers.Append(("Name", "cases")))
            {
                response.Headers.TryAddWithoutValidation("X-RateLimit-" + name, value);
            }

            return response;
        });
        using var httpClient = new HttpClient(handler);
        var connection = new Connection(httpClient, static () => new DatadogCaseManagementOptions { AccessToken = "token" }, new FakeClock());
        await new CasesClient(connection).GetAsync("CASEM-1", TestContext.Current.CancellationToken);
        return connection.RateLimits.Find("cases");
    }
}
