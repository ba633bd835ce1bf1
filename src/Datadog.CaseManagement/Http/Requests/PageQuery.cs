namespace Datadog.CaseManagement.Http.Requests;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="firstNumber">The number of the list's first page: some count from 0, some from 1.</param>
/// <param name="number">The number of the page.</param>
/// <param name="size">How many items the page may hold.</param>
/// <param name="others">The rest of the query, the same for every page.</param>
internal sealed class PageQuery(int firstNumber, int number, int size, QueryString others)
{
    public const int MaxSize = 100;

    public int Number => number;

    public int Size => size;

    /// <summary>Which one the page is, counted from 1 whatever the list counts from.</summary>
    public long Position => (long)number - firstNumber + 1;

    /// <summary>The same for another page.</summary>
    public PageQuery WithNumber(int other) => new(firstNumber, other, size, others);

    public override string ToString()
    {
        var rest = others.ToString();
        return $"{rest}{(rest.Length == 0 ? '?' : '&')}page%5Bsize%5D={size}&page%5Bnumber%5D={number}";
    }
}
