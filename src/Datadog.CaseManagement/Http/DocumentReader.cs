using System.Text.Json;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http;

/// <summary>Reads the model from an answer that says it is a success, or finds that it cannot be read.</summary>
internal static class DocumentReader
{
    public static TData Read<TData>(ApiRequest request, ApiResponse response, TimeProvider time)
        where TData : class
    {
        if (response.BodyProblem is { } bodyProblem)
        {
            throw ErrorReader.ReadUnreadable(request, response, time, bodyProblem, null);
        }

        var body = Utf8.WithoutByteOrderMark(response.Body.Span);

        // What a JsonElement keeps unread would throw when it is read at last.
        if (!System.Text.Unicode.Utf8.IsValid(body))
        {
            throw ErrorReader.ReadUnreadable(request, response, time, "it is not UTF-8", null);
        }

        if (HalfSurrogates.AreIn(body))
        {
            throw ErrorReader.ReadUnreadable(request, response, time, "it has half a surrogate pair in a text", null);
        }

        try
        {
            var document = JsonSerializer.Deserialize(body, DatadogJson.TypeInfo<Document<TData>>());
            return document?.Resolve() ?? throw ErrorReader.ReadUnreadable(request, response, time, "it has no data", null);
        }
        catch (JsonException exception)
        {
            var problem = response.Body.IsEmpty ? "it is empty" : $"it is not the JSON that was expected ({exception.Message})";
            throw ErrorReader.ReadUnreadable(request, response, time, problem, exception);
        }
    }
}
