namespace CaseBoard.Demo;

/// <summary>A clock that can be set back, so that the sample cases and comments have different dates.</summary>
internal sealed class DemoClock(TimeProvider time) : TimeProvider
{
    /// <summary>How far the clock is behind the real time.</summary>
    public TimeSpan Offset { get; set; }

    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() - Offset;
}
