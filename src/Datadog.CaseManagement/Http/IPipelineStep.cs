namespace Datadog.CaseManagement.Http;

/// <summary>One step of the way of a request. It does its one thing and leaves the rest to the next.</summary>
internal interface IPipelineStep
{
    ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken);
}
