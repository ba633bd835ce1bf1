namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>What is done to a body.</summary>
internal enum MutationKind
{
    FlipBits,
    Delete,
    Truncate,
    Repeat,
    Splice,
    Insert,
    ReplaceValue,
    SwapValue,
    RenameMember,
    DuplicateMember,
    Nest,
}
