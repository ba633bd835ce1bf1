namespace Datadog.CaseManagement.Tests.Faults;

/// <summary>What a raw server does with the connection after its answer.</summary>
internal enum RawEnd
{
    Close,
    Reset,

    /// <summary>Nothing more is written, and the connection stays open.</summary>
    Stay,
}
