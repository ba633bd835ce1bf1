using System.Globalization;
using System.Text.RegularExpressions;

namespace CaseBoard.Tests.Browser;

/// <summary>The contrast ratio of two colours as WCAG 2 defines it, from 1 to 21.</summary>
internal static partial class Contrast
{
    public static double GetRatio(string one, string other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));
        return (Math.Max(light, dark) + 0.05) / (Math.Min(light, dark) + 0.05);
    }

    private static double Luminance(string colour)
    {
        var match = Rgb().Match(colour);
        Assert.True(match.Success, $"{colour} is not an opaque colour.");
        return (0.2126 * Linear(match.Groups[1])) + (0.7152 * Linear(match.Groups[2])) + (0.0722 * Linear(match.Groups[3]));
    }

    private static double Linear(Group channel)
    {
        var value = double.Parse(channel.ValueSpan, CultureInfo.InvariantCulture) / 255;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    [GeneratedRegex(@"^rgb\((\d+), (\d+), (\d+)\)$")]
    private static partial Regex Rgb();
}
