using System.Net;
using Datadog.CaseManagement.Live.Recording;

namespace Datadog.CaseManagement.Live;

/// <summary>The steps against the service. Each is one call, whose exchange is recorded.</summary>
internal sealed partial class LiveTest(
    DatadogCaseManagementClient datadog, Recorder recorder, TimeProvider time, LiveArguments arguments, TextWriter output)
{
    /// <summary>A UUID that no case has.</summary>
    private const string UnknownId = "67d80aa3-36ff-44b9-a694-c501a7591737";

    private readonly Cleanup _cleanup = new();
    private readonly List<CassetteFile> _cassettes = [];
    private readonly string _runId = Guid.NewGuid().ToString("N");
    private string _step = "";

    /// <summary>The scenarios that were completed.</summary>
    public IReadOnlyList<CassetteFile> Cassettes => _cassettes;

    /// <returns>Whether every step succeeded, and everything was cleaned up.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var succeeded = false;
        try
        {
            await TestCaseAsync(cancellationToken);
            await TestCaseTypeAsync(cancellationToken);
            succeeded = true;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await ReportAsync($"STOPPED {_step}");
        }
        catch (Exception exception)
        {
            await ReportAsync($"FAILED  {_step}: {Describe(exception)}");
        }

        return await _cleanup.RunAsync(ReportAsync, Describe) && succeeded;
    }

    /// <summary>Makes one call. Of the attempts that the library made for it, the last one counts.</summary>
    private async Task<(T Result, RecordedExchange Exchange)> StepAsync<T>(string step, Func<Task<T>> call)
    {
        _step = step;
        var result = await call();
        await ReportAsync($"ok      {step}");
        return (result, recorder.Last!);
    }

    private async Task<RecordedExchange> FailingStepAsync(string step, HttpStatusCode expected, Func<Task> call)
    {
        var (_, exchange) = await StepAsync($"{step}: {(int)expected}", async () =>
        {
            try
            {
                await call();
            }
            catch (DatadogApiException exception) when (exception.StatusCode == expected)
            {
                return true;
            }

            throw new InvalidOperationException("The request was accepted.");
        });
        return exchange;
    }

    /// <summary>Makes a change that must be undone, unless the service has rejected it.</summary>
    private async Task<T> UndoUnlessRejectedAsync<T>(Cleanup.Undo undo, Func<Task<T>> change)
    {
        try
        {
            return await change();
        }
        catch (DatadogApiException exception) when ((int)exception.StatusCode is >= 400 and < 500 and not (int)HttpStatusCode.RequestTimeout)
        {
            _cleanup.Remove(undo);
            throw;
        }
    }

    private Task ReportAsync(string line) => output.WriteLineAsync(line);

    private string Describe(Exception exception) => recorder.Redactor.Redact(exception.Message);
}
