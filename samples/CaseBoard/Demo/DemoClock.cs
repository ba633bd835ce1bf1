namespace CaseBoard.Demo;

/// <summary>A clock that can be set back, so that what is made up seems to have happened on different days.</summary>
internal sealed class DemoClock(TimeProvider time) : TimeProvider
{
    /// <summary>By how much it is slow.</summary>
    public TimeSpan Behind { get; set; }

    public override TimeZoneInfo LocalTimeZone => time.LocalTimeZone;

    public override DateTimeOffset GetUtcNow() => time.GetUtcNow() - Behind;
}
