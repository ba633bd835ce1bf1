namespace Datadog.CaseManagement.Testing.Cases;

/// <summary>How the creation of tickets goes.</summary>
internal sealed class TicketCreation(TimeProvider timeProvider)
{
    public const string Completed = "COMPLETED";

    public TimeSpan Duration { get; set; }

    public bool Fails { get; set; }

    /// <summary>Starts a creation, and returns what tells its status from then on.</summary>
    public Func<string> Start()
    {
        var (end, status) = (timeProvider.GetUtcNow() + Duration, Fails ? "FAILED" : Completed);
        return () => timeProvider.GetUtcNow() < end ? "IN_PROGRESS" : status;
    }
}
