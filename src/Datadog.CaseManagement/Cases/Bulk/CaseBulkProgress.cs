namespace Datadog.CaseManagement;

/// <summary>Represents how far a bulk update is.</summary>
/// <param name="updatedCount">The number of cases whose requests have succeeded.</param>
/// <param name="totalCount">The number of all cases of the bulk update.</param>
public sealed class CaseBulkProgress(int updatedCount, int totalCount)
{
    /// <summary>The number of cases whose requests have succeeded.</summary>
    public int UpdatedCount => updatedCount;

    /// <summary>The number of all cases of the bulk update, each counted once.</summary>
    public int TotalCount => totalCount;
}
