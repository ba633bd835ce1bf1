using Datadog.CaseManagement.Http.Errors;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Reads the result of a call from its response, or throws the exception for an error.</summary>
internal sealed class ResponseReadingStep(IPipelineStep next, TimeProvider time) : IPipelineStep
{
    public async ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var response = await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
        try
        {
            if (!response.IsSuccess)
            {
                throw ApiExceptionFactory.FromErrorResponse(request, response, time);
            }

            request.ReadResult(response, time);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
