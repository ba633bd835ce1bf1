using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class HeaderTests
{
    // Whatever the headers say, a call ends within its TotalTimeout.
    private static readonly TimeSpan LongestCall = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Any_response_headers_are_a_model_or_a_DatadogApiException_in_time()
    {
        var inputs = Arb.From(
            HostileHeaders.Any.NonEmptyListOf().Resize(12),
            answers => answers
                .Select((_, index) => answers.Where((_, other) => other != index).ToList())
                .Where(fewer => fewer.Count > 0)
                .Concat(answers.SelectMany((answer, index) => answer.Shrink().Select(less => answers.Select((other, at) => at == index ? less : other).ToList()))));
        await PropertyCheck.HoldsAsync(inputs, answers =>
        {
            using var client = new HostileClient();
            var given = 0;
            client.Answer = () => answers[Math.Min(given++, answers.Count - 1)].ToMessage();
            while (given < answers.Count)
            {
                var begun = client.Clock.GetUtcNow();
                DatadogApiException? rejection = null;
                try
                {
                    Touch.All(client.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None)));
                }
                catch (DatadogApiException exception)
                {
                    Touch.All(exception);
                    rejection = exception.Attempts == 0 ? exception : null;
                }

                Assert.InRange(client.Clock.GetUtcNow() - begun, TimeSpan.Zero, LongestCall);

                // After the time of its rejection, the next call is sent.
                client.Clock.Advance(rejection?.RetryAfter ?? TimeSpan.Zero);
                Touch.All(client.Connection.RateLimits);
            }
        });
    }

    [Theory]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("NaN")]
    [InlineData("-5")]
    [InlineData("1e3")]
    public void An_invalid_time_is_ignored(string value)
    {
        using var client = new HostileClient();
        client.Answer = () => new HostileHeaders(200, [("X-RateLimit-Name", "cases"), ("X-RateLimit-Reset", value), ("X-RateLimit-Period", value)]).ToMessage();

        client.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None));

        Assert.Equal(new RateLimit { Name = "cases" }, client.Connection.RateLimits.Find("cases"));
    }

    [Theory]
    [InlineData("10", "10")]
    [InlineData("0.0000001", "0.0000001")]
    [InlineData("0.001", "5")]
    public void A_limit_of_zero_allows_one_request_in_a_period(string period, string reset)
    {
        using var client = new HostileClient();
        client.Answer = () => new HostileHeaders(
            200,
            [
                ("X-RateLimit-Name", "cases"), ("X-RateLimit-Limit", "0"), ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Period", period), ("X-RateLimit-Reset", reset),
            ]).ToMessage();

        for (var calls = 0; calls < 5; calls++)
        {
            var begun = client.Clock.GetUtcNow();
            client.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None));
            Assert.InRange(client.Clock.GetUtcNow() - begun, TimeSpan.Zero, TimeSpan.FromSeconds(10));
        }
    }

    [Fact]
    public void The_number_of_limits_that_are_kept_is_bounded()
    {
        using var client = new HostileClient();
        var answers = 0;
        client.Answer = () => new HostileHeaders(200, [("X-RateLimit-Name", $"limit-{answers++}")]).ToMessage();

        for (var calls = 0; calls < 1_000; calls++)
        {
            client.Finish(client.Cases.GetAsync("CASEM-1", CancellationToken.None));
        }

        Assert.Equal(1_000, answers);
        Assert.Equal(256, client.Connection.RateLimits.LastKnown.Count);
        Assert.Null(client.Connection.RateLimits.Find("limit-743"));
        Assert.NotNull(client.Connection.RateLimits.Find("limit-744"));
    }
}
