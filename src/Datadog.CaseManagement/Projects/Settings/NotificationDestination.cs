using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Where the notifications of a project go. On the wire it is a number.</summary>
/// <param name="Value">The number as it stands on the wire. Numbers without a member here are valid too.</param>
[JsonConverter(typeof(ValueConverter<NotificationDestination>))]
public readonly record struct NotificationDestination(int Value) : IJsonReadable<NotificationDestination>, IJsonWritable
{
    /// <summary>Email.</summary>
    public static NotificationDestination Email => new(1);

    /// <summary>Slack.</summary>
    public static NotificationDestination Slack => new(2);

    /// <summary>The user interface of Datadog.</summary>
    public static NotificationDestination InApp => new(3);

    static NotificationDestination IJsonReadable<NotificationDestination>.Read(ref Utf8JsonReader reader) =>
        new(Utf8JsonReaderExtensions.NotNull(reader.ReadInt32()));

    void IJsonWritable.Write(Utf8JsonWriter writer) => writer.WriteNumberValue(Value);

    /// <summary>The number as it stands on the wire.</summary>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
