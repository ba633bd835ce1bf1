using System.Text;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Serialization;

public sealed class LoneSurrogatesTests
{
    [Theory]
    [InlineData(@"""\ud800""", @"""\ufffd""")]
    [InlineData(@"""\uDFFF\ud83d""", @"""\ufffd\ufffd""")]
    [InlineData(@"""\ud83d\ud83d\udd25\udd25""", @"""\ufffd\ud83d\udd25\ufffd""")]
    [InlineData(@"""\ud83d\n\udd25""", @"""\ufffd\n\ufffd""")]
    [InlineData(@"""\\\ud800\\ud800""", @"""\\\ufffd\\ud800""")]
    [InlineData(@"""\nd800 \td83d""", @"""\nd800 \td83d""")]
    [InlineData(@"""\u00e9\ud83d\udd25\ufffd""", @"""\u00e9\ud83d\udd25\ufffd""")]
    [InlineData(@"{""\udbff"":[""a"",""\udc00""]}", @"{""\ufffd"":[""a"",""\ufffd""]}")]
    [InlineData(@"\ud800", @"\ufffd")]
    [InlineData(@"""\ud83d\udd2", @"""\ufffd\udd2")]
    [InlineData(@"""\ud8", @"""\ud8")]
    [InlineData(@"""\", @"""\")]
    [InlineData("", "")]
    public void Only_lone_surrogates_are_replaced(string json, string expected)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);

        LoneSurrogates.Replace(utf8);

        Assert.Equal(expected, Encoding.UTF8.GetString(utf8));
    }
}
