using System.Net;

namespace Datadog.CaseManagement.Http.Retry;

/// <summary>
/// Makes a deletion succeed that finds nothing to delete because an earlier attempt, whose answer was lost, may have deleted it.
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
