namespace Datadog.CaseManagement.Http.Requests;

/// <summary>The query for a page of a list.</summary>
/// <param name="firstNumber">The number of the first page of the list, 0 or 1.</param>
/// <param name="number">The number of the page.</param>
/// <param name="size">The maximum number of items of the page.</param>
/// <param name="others">The other parameters of the query, the same for every page.</param>
internal sealed class PageQuery(int firstNumber, int number, int size, QueryString others)
{
    public const int MaxSize = 100;

    public int Number => number;

    public int Size => size;

    /// <summary>Returns the number of the last page of a list that has this many pages.</summary>
    public long GetLastNumber(int totalPages) => (long)firstNumber + totalPages - 1;

    /// <summary>The position of the page, counted from 1.</summary>
    public long Position => (long)number - firstNumber + 1;

    /// <summary>Returns the number of items up to and including this page, which has a number of items, if the pages before it are full.</summary>
    public long CountItems(int count) => ((Position - 1) * size) + count;

    /// <summary>Returns the query for another page.</summary>
    public PageQuery WithNumber(int other) => new(firstNumber, other, size, others);

    public override string ToString()
    {
        var rest = others.ToString();
        return $"{rest}{(rest.Length == 0 ? '?' : '&')}page%5Bsize%5D={size}&page%5Bnumber%5D={number}";
    }
}
