namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Reads the result of a call from a successful response.</summary>
internal interface IResponseReader<out TResult>
{
    /// <exception cref="DatadogApiException">The response cannot be read.</exception>
    TResult Read(ApiRequest request, ApiResponse response, TimeProvider time);
}
