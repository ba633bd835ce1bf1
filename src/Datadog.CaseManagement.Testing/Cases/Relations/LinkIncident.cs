namespace Datadog.CaseManagement.Testing;

/// <summary>
/// Links an incident to a case, which shows it among its relationships. Incidents are not modelled: any UUID is taken for one. Linking
/// one a second time is a conflict.
/// </summary>
internal static class LinkIncident
{
    public const string Type = "incidents";

    public static Answer Handle(Call call)
    {
        var incident = RequestData.Read(call.Body, Type).Uuid.ToLowerInvariant();
        return Answer.Created(call.Changed((@case, _) => @case.Incidents.Contains(incident)
            ? throw Errors.Conflict()
            : @case with { Incidents = @case.Incidents.Add(incident) }));
    }
}
