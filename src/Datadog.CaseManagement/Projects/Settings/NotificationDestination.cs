using System.Globalization;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents a destination of the notifications of a project. It is a number in JSON.</summary>
/// <param name="Value">The number in JSON. Numbers without a static property are valid, too.</param>
[JsonConverter(typeof(ModelConverter<NotificationDestination>))]
public readonly record struct NotificationDestination(int Value) : IJsonReadable<NotificationDestination>, IJsonWritable
{
    /// <summary>Email: 1.</summary>
    public static NotificationDestination Email => new(1);

    /// <summary>Slack: 2.</summary>
    public static NotificationDestination Slack => new(2);

    /// <summary>The user interface of Datadog: 3.</summary>
    public static NotificationDestination InApp => new(3);

    static bool IJsonReadable<NotificationDestination>.TryRead(ref ModelReader reader, out NotificationDestination value)
    {
        var isRead = reader.TryReadInt32(out var number);
        value = new(number.GetValueOrDefault());
        return isRead;
    }

    void IJsonWritable.Write(ModelWriter writer) => writer.WriteInt64(Value);

    /// <summary>Returns the number as text.</summary>
    /// <returns>The number as text.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
