using Datadog.CaseManagement.Http.Authentication;

namespace Datadog.CaseManagement.Tests.Http.Authentication;

public sealed class RedactionTests
{
    [Theory]
    [InlineData("no key here", "no key here")]
    [InlineData("", "")]
    [InlineData("ab/c", "[redacted]")]
    [InlineData("is AB/c and ab/C.", "is [redacted] and [redacted].")]
    [InlineData("ab/ab/c", "ab/[redacted]")]
    [InlineData(@"ab\/c", "[redacted]")]
    [InlineData(@"x \u0061b\/c, A\u0062/\u0063 y", "x [redacted], [redacted] y")]
    [InlineData(@"\u0041\u0042\u002F\u0043", "[redacted]")]
    [InlineData(@"ab\/ab\/c", @"ab\/[redacted]")]
    [InlineData(@"\ab/c", @"\[redacted]")]
    [InlineData(@"\\ ab\/", @"\\ ab\/")]
    [InlineData(@"ab\/d", @"ab\/d")]
    [InlineData(@"ab\", @"ab\")]
    [InlineData(@"ab\u002", @"ab\u002")]
    [InlineData(@"ab\u00zz", @"ab\u00zz")]
    [InlineData(@"B\/c \u", @"B\/c \u")]
    public void A_secret_is_removed_whether_it_is_escaped_or_not(string text, string expected) => Assert.Equal(expected, Redaction.Remove(text, "ab/c"));

    [Theory]
    [InlineData(@"a""b\c", @"{""k"":""a\""b\\c""}", @"{""k"":""[redacted]""}")]
    [InlineData("K", @"\u004B\u006b\k", @"[redacted][redacted]\[redacted]")]
    public void Quotes_and_backslashes_of_a_secret_are_escaped_too(string secret, string text, string expected) =>
        Assert.Equal(expected, Redaction.Remove(text, secret));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void Without_a_secret_nothing_is_removed(string? secret) => Assert.Same(@"a\b", Redaction.Remove(@"a\b", secret));

    [Theory]
    [InlineData("nothing")]
    [InlineData(@"nothing \/")]
    public void A_text_without_the_secret_stays_the_same_object(string text) => Assert.Same(text, Redaction.Remove(text, "secret"));
}
