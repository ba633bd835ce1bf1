using System.Globalization;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Projects;

namespace Datadog.CaseManagement;

/// <summary>Where the notifications of a project go. On the wire it is a number.</summary>
/// <param name="Value">The number as it stands on the wire. Numbers without a member here are valid too.</param>
[JsonConverter(typeof(NotificationDestinationConverter))]
public readonly record struct NotificationDestination(int Value)
{
    /// <summary>Email.</summary>
    public static NotificationDestination Email => new(1);

    /// <summary>Slack.</summary>
    public static NotificationDestination Slack => new(2);

    /// <summary>The user interface of Datadog.</summary>
    public static NotificationDestination InApp => new(3);

    /// <summary>The number as it stands on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
