using Datadog.CaseManagement.Http.Errors;
using Datadog.CaseManagement.Http.Telemetry;

namespace Datadog.CaseManagement.Http.Responses;

/// <summary>Reads the result of a call from its response, or throws the exception for an error.</summary>
internal sealed class ResponseReadingStep(IPipelineStep next, ClientTelemetry telemetry, TimeProvider time) : IPipelineStep
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
            if (request.UnexpectedValues is { } unexpected)
            {
                telemetry.UnexpectedValuesReceived(request, unexpected, response.Body.Span);
            }

            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
