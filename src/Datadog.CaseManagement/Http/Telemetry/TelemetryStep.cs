namespace Datadog.CaseManagement.Http.Telemetry;

/// <summary>
/// Records a span, a measurement and a log entry for each call, with the outcome that the caller observes: a successful response that
/// cannot be read is a failure.
/// </summary>
internal sealed class TelemetryStep(IPipelineStep next, ClientTelemetry telemetry) : IPipelineStep
{
    public ValueTask<ApiResponse> SendAsync(ApiRequest request, CancellationToken cancellationToken) =>
        telemetry.IsEnabled ? ObserveAsync(request, cancellationToken) : next.SendAsync(request, cancellationToken);

    private async ValueTask<ApiResponse> ObserveAsync(ApiRequest request, CancellationToken cancellationToken)
    {
        var call = telemetry.StartCall(request);
        try
        {
            var response = await next.SendAsync(request, cancellationToken).ConfigureAwait(false);
            call.Succeeded(response.StatusCode);
            return response;
        }
        catch (Exception exception)
        {
            call.Failed(exception);
            throw;
        }
    }
}
