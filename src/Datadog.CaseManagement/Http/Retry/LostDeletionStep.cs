using System.Net;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>
/// Treats 404 as success for a deletion without content whose earlier attempt, with a lost response, may have deleted the resource.
/// </summary>
internal sealed class LostDeletionStep(IPipelineStep next) : IPipelineStep
{
    public ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        request.Operation.Method == HttpMethod.Delete && !request.Operation.HasContent
            ? DeleteAsync(request, cancellationToken)
            : next.SendAsync(request, cancellationToken);

    private async ValueTask<ApiResponse> DeleteAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
        response.IsSuccess |= request.MayHaveBeenCarriedOut && response.StatusCode == HttpStatusCode.NotFound;
        return response;
    }
}
