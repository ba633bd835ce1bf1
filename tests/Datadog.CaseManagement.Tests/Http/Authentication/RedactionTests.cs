using System.Net;
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
    [InlineData("x ab%2Fc, AB%2fC, %61b/%63 y", "x [redacted], [redacted], [redacted] y")]
    [InlineData("ab&#47;c ab&#x2F;c &#97;b/c", "[redacted] [redacted] [redacted]")]
    [InlineData("ab%2 ab%zz ab&#;c ab&c", "ab%2 ab%zz ab&#;c ab&c")]
    public void A_secret_is_removed_if_it_is_escaped_as_in_URLs_or_HTML(string text, string expected) =>
        Assert.Equal(expected, Redaction.Remove(text, "ab/c"));

    [Fact]
    public void Every_character_of_a_token_is_recognized_in_the_form_of_a_URL()
    {
        const string Secret = "Ab0~!*'();:@&=+$,/?%#[]<>\"\\^`{|}-_.";
        var escaped = Uri.EscapeDataString(Secret);

        Assert.Equal("a [redacted] b", Redaction.Remove($"a {escaped} b", Secret));
        Assert.Equal("a [redacted] b", Redaction.Remove($"a {escaped.ToLowerInvariant()} b", Secret));
        Assert.Equal("a [redacted] b", Redaction.Remove($"a {WebUtility.HtmlEncode(Secret)} b", Secret));
    }

    [Theory]
    [InlineData("x 0123456789abcde", "x [redacted]")]
    [InlineData("x 0123", "x [redacted]")]
    [InlineData("x 012", "x 012")]
    [InlineData(@"x 0123\u00", "x [redacted]")]
    [InlineData(@"x 0123\", "x [redacted]")]
    [InlineData("x 0123%3", "x [redacted]")]
    [InlineData("x 0123&#5", "x [redacted]")]
    [InlineData("0123 y", "0123 y")]
    public void The_beginning_of_a_secret_at_the_end_of_a_text_that_was_cut_is_removed(string text, string expected)
    {
        Assert.Equal(expected, Redaction.Remove(text, "0123456789abcdef", isCut: true));
        Assert.Same(text, Redaction.Remove(text, "0123456789abcdef"));
    }

    [Theory]
    [InlineData("http://proxy:1/", "http://proxy:1/")]
    [InlineData("to 'http://u:p@proxy:1/' and socks5://u@h", "to 'http://[redacted]@proxy:1/' and socks5://[redacted]@h")]
    [InlineData("http://h/a@b http://", "http://h/a@b http://")]
    public void The_user_and_password_of_an_address_are_removed(string text, string expected) =>
        Assert.Equal(expected, Redaction.RemoveUserInfo(text));

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
