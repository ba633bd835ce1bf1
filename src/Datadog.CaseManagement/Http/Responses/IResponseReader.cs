namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Reads what a caller gets from an answer that is a success.</summary>
internal interface IResponseReader<out TResult>
{
    /// <exception cref="DatadogApiException">The answer cannot be read.</exception>
    TResult Read(ApiRequest request, ApiResponse response, TimeProvider time);
}
