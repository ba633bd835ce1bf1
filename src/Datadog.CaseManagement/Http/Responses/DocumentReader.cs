using System.Text.Json;
using System.Text.Unicode;
using Datadog.CaseManagement.Http.Errors;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Reads the result of a call from a successful response.</summary>
internal interface IResponseReader<out TResult>
{
    /// <exception cref="DatadogApiException">The response cannot be read.</exception>
    TResult Read(ApiRequest request, ApiResponse response, TimeProvider time);
}

/// <summary>Reads the document of a successful response.</summary>
internal static class DocumentReader
{
    /// <summary>Returns the document, which has data and whose users are attached to the models.</summary>
    public static Document<TData> Read<TData>(
        JsonValueReader<TData> tryReadData, ApiRequest request, ApiResponse response, TimeProvider time)
        where TData : class
    {
        if (response.BodyProblem is { } bodyProblem)
        {
            throw ApiExceptionFactory.FromUnreadableResponse(request, response, time, bodyProblem, null);
        }

        var body = response.Body.Span;
        var reader = new ModelReader(new Utf8JsonReader(body));
        try
        {
            MakeWellFormed(body);
            var document = Document<TData>.Read(ref reader, tryReadData)
                ?? throw ApiExceptionFactory.FromUnreadableResponse(request, response, time, "it has no data", null);
            request.UnexpectedValues = reader.Unexpected;
            return document;
        }
        catch (JsonException exception)
        {
            var path = JsonPath.AtEndOf(body[..(int)reader.Json.TokenStartIndex]);
            var problem = body.IsEmpty ? "it is empty" : $"it is not the JSON that was expected at {path}: {exception.Message}";
            throw ApiExceptionFactory.FromUnreadableResponse(request, response, time, problem, exception);
        }
    }

    // Otherwise a JsonElement of a model would throw later, when the program reads it.
    private static void MakeWellFormed(Span<byte> body)
    {
        if (!Utf8.IsValid(body))
        {
            throw new JsonException("It is not UTF-8.");
        }

        LoneSurrogates.Replace(body);
    }
}
