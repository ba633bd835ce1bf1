using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// What reads itself from JSON, beginning at its first token and ending at its last. The serializer boxes every value of an object with
/// <c>init</c> members before it makes the object, and its metadata was two thirds of this library: the models read themselves instead,
/// by the code that Datadog.CaseManagement.Generator writes from their declarations.
/// </summary>
internal interface IReadable<TSelf>
    where TSelf : IReadable<TSelf>
{
    static abstract TSelf Read(ref Utf8JsonReader reader);
}
