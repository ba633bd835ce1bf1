namespace Datadog.CaseManagement.Testing;

/// <summary>Which page of a list a request asks for: of 10 elements unless it says otherwise, and never of more than 100.</summary>
internal sealed record RequestedPage(int Number, int Size, int FirstNumber)
{
    private const int UsualSize = 10;
    private const int LargestSize = 100;

    public static RequestedPage Read(IReadOnlyDictionary<string, string> query, int firstNumber) => new(
        query.Number("page[number]", smallest: firstNumber, otherwise: firstNumber),
        Math.Min(query.Number("page[size]", smallest: 1, otherwise: UsualSize), LargestSize),
        firstNumber);

    /// <summary>What the page holds; nothing when it lies behind the last.</summary>
    public IReadOnlyList<T> Of<T>(IReadOnlyCollection<T> list)
    {
        var skipped = (long)(Number - FirstNumber) * Size;
        return skipped < list.Count ? [.. list.Skip((int)skipped).Take(Size)] : [];
    }

    public int PagesOf<T>(IReadOnlyCollection<T> list) => (list.Count + Size - 1) / Size;
}
