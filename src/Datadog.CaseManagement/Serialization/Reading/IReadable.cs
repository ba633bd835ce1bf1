using System.Text.Json;

namespace Datadog.CaseManagement.Serialization.Reading;

/// <summary>
/// A model that reads itself. The serializer boxes every value of an object with <c>init</c> members before it makes the object; what
/// arrives a hundred times in a page is read by hand instead, in half the time.
/// </summary>
internal interface IReadable<TSelf>
    where TSelf : IReadable<TSelf>
{
    static abstract TSelf Read(ref Utf8JsonReader reader);
}
