namespace Datadog.CaseManagement.Http;

/// <summary>Which page of a list is asked for.</summary>
/// <param name="FirstNumber">The number of the list's first page: some count from 0, some from 1.</param>
/// <param name="Number">The number of the page.</param>
/// <param name="Size">How many items the page may hold.</param>
/// <param name="Others">The rest of the query, the same for every page.</param>
internal sealed record PageQuery(int FirstNumber, int Number, int Size, QueryString Others)
{
    public const int LargestSize = 100;

    /// <summary>Which one the page is, counted from 1 whatever the list counts from.</summary>
    public long Position => (long)Number - FirstNumber + 1;

    public override string ToString()
    {
        var others = Others.ToString();
        return $"{others}{(others.Length == 0 ? '?' : '&')}page%5Bsize%5D={Size}&page%5Bnumber%5D={Number}";
    }
}
