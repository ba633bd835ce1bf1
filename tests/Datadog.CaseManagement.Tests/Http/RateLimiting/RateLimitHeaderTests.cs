using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Time.Testing;

namespace Datadog.CaseManagement.Tests.Http.RateLimiting;

public sealed class RateLimitHeaderTests
{
    [Theory]
    [InlineData("0", 0.0)]
    [InlineData("7", 7.0)]
    [InlineData("0.25", 0.25)]
    [InlineData("31622400", 31_622_400.0)] // a leap year
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
    [InlineData("1767322808", null, 8.0)] // 2026-01-02T03:00:08Z
    [InlineData("1767322808", "Fri, 02 Jan 2026 02:59:38 GMT", 30.0)]
    [InlineData("1767322808.5", null, 8.5)]
    [InlineData("1767322799", null, 0.0)]
    [InlineData("31622401", null, 0.0)]
    public async Task A_reset_that_is_larger_than_a_year_is_a_point_in_Unix_time(string value, string? date, double seconds)
    {
        var limit = await ReadAsync(new DateTimeOffset(2026, 1, 2, 3, 0, 0, TimeSpan.Zero), date, ("Reset", value));

        Assert.Equal(new RateLimit { Name = "cases", Reset = TimeSpan.FromSeconds(seconds) }, limit);
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

    private static Task<RateLimit?> ReadAsync(params (string Name, string Value)[] headers) => ReadAsync(DateTimeOffset.UnixEpoch, null, headers);

    private static async Task<RateLimit?> ReadAsync(DateTimeOffset now, string? date, params (string Name, string Value)[] headers)
    {
        using var handler = new CannedHandler(_ =>
        {
            var response = new HttpResponseMessage { Content = new StringContent("""{"data":{"id":"c1"}}""") };
            response.Headers.TryAddWithoutValidation("Date", date);
            foreach (var (name, value) in headers.Append(("Name", "cases")))
            {
                response.Headers.TryAddWithoutValidation("X-RateLimit-" + name, value);
            }

            return response;
        });
        using var httpClient = new HttpClient(handler);
        var connection = new Connection(httpClient, static () => new DatadogCaseManagementOptions { AccessToken = "token" }, new FakeTimeProvider(now));
        await new CasesClient(connection).GetAsync("CASEM-1", TestContext.Current.CancellationToken);
        return connection.RateLimits.Find("cases");
    }
}
