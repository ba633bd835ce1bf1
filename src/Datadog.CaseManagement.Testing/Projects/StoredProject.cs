namespace Datadog.CaseManagement.Testing;

internal sealed record StoredProject(string Id, string Key, string Name)
{
    /// <summary>How many keys the project has given out; a key is never given twice, even after a case moved away.</summary>
    public int CasesCreated { get; init; }
}
