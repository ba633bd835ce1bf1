namespace Datadog.CaseManagement.Testing;

internal enum SearchTokenKind
{
    End,
    Key,
    Words,
    Open,
    Close,
    And,
    Or,
    Not,
}
