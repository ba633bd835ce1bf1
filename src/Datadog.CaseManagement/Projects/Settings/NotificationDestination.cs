using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a destination of the notifications of a project. It is a number in JSON.</summary>
/// <param name="Value">The number in JSON. Numbers without a static property are valid, too.</param>
[JsonConverter(typeof(ValueConverter<NotificationDestination>))]
public readonly record struct NotificationDestination(int Value) : IJsonReadable<NotificationDestination>, IJsonWritable
{
    /// <summary>Email: 1.</summary>
    public static NotificationDestination Email => new(1);

    /// <summary>Slack: 2.</summary>
    public static NotificationDestination Slack => new(2);

    /// <summary>The user interface of Datadog: 3.</summary>
    public static NotificationDestination InApp => new(3);

    static NotificationDestination IJsonReadable<NotificationDestination>.Read(ref Utf8JsonReader reader) =>
        new(Utf8JsonReaderExtensions.NotNull(reader.ReadInt32()));

    void IJsonWritable.Write(Utf8JsonWriter writer) => writer.WriteNumberValue(Value);

    /// <summary>Returns the number as text.</summary>
    /// <returns>The number as text.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
