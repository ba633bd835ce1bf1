namespace Datadog.CaseManagement.Tests.JsonApi;

public sealed class OptionalTests
{
    [Theory]
    [InlineData("x", "x")]
    [InlineData(null, "")]
    public void A_member_with_a_value_or_null_is_sent_and_printed_as_its_value(string? value, string expected)
    {
        Optional<string?> member = value;

        Assert.Equal((true, value, expected), (member.IsSet, member.Value, member.ToString()));
    }

    [Fact]
    public void A_member_without_a_value_is_not_sent_and_says_so() =>
        Assert.Equal((false, null, "(not set)"), (default(Optional<string?>).IsSet, default(Optional<string?>).Value, default(Optional<string?>).ToString()));
}
