namespace CaseBoard.Tests;

/// <summary>A clock that stands still, on a Wednesday.</summary>
internal sealed class StoppedClock : TimeProvider
{
    public static DateOnly Today { get; } = new(2026, 3, 4);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(12, 0), TimeSpan.Zero);
}
