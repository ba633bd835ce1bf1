namespace Datadog.CaseManagement.Http;

/// <summary>A step of the pipeline, which handles one concern and calls the next step.</summary>
internal interface IPipelineStep
{
    ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken);
}
