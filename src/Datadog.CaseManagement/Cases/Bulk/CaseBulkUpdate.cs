using System.Globalization;
using System.Net;
using System.Runtime.ExceptionServices;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Http.Requests;

namespace Datadog.CaseManagement.Cases;

/// <summary>Sends the requests of a bulk update, and keeps account of its cases.</summary>
internal sealed class CaseBulkUpdate
{
    private readonly object _lock = new();
    private readonly Connection _api;
    private readonly CaseBulkAction _action;
    private readonly CaseBulkOptions _options;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly List<string> _ids = [];
    private readonly List<string> _updated = [];
    private readonly List<string> _rejected = [];
    private readonly List<string> _unknown = [];
    private readonly List<string> _untried = [];
    private int _started;
    private Exception? _failure;

    public CaseBulkUpdate(Connection api, CaseBulkAction action, CaseBulkOptions? options, CancellationToken cancellationToken)
    {
        _api = api;
        _action = action;
        _options = options ?? new CaseBulkOptions();
        _cancellationToken = cancellationToken;
        Guard.Within(1, int.MaxValue, _options.BatchSize, nameof(_options.BatchSize));
        Guard.Within(1, int.MaxValue, _options.MaxConcurrency, nameof(_options.MaxConcurrency));

        // An action that cannot be written is rejected before anything is sent.
        RequestBody.Create(new BulkUpdate([], action), nameof(action));
    }

    public Task SendAsync(IEnumerable<string> caseIds)
    {
        ArgumentNullException.ThrowIfNull(caseIds);
        foreach (var caseId in caseIds)
        {
            Add(caseId, nameof(caseIds));
        }

        return CollectAndSendAsync(null);
    }

    public Task SendAsync(IAsyncEnumerable<Case> cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        return CollectAndSendAsync(cases);
    }

    private void Add(string? caseId, string parameter)
    {
        Guard.NotBlank(caseId, parameter);
        Guard.WellFormed(caseId, parameter);
        if (_known.Add(caseId))
        {
            _ids.Add(caseId);
        }
    }

    private async Task CollectAndSendAsync(IAsyncEnumerable<Case>? cases)
    {
        if (cases is not null)
        {
            await foreach (var found in cases.WithCancellation(_cancellationToken).ConfigureAwait(false))
            {
                Add(found?.Id, nameof(cases));
            }
        }

        var batches = (int)Math.Ceiling((double)_ids.Count / _options.BatchSize);
        var senders = new Task[Math.Min(_options.MaxConcurrency, batches)];
        for (var index = 0; index < senders.Length; index++)
        {
            senders[index] = SendBatchesAsync();
        }

        // None of them throws.
        foreach (var sender in senders)
        {
            await sender.ConfigureAwait(false);
        }

        if (_failure is not null)
        {
            Throw(_failure, isOnlyRequest: batches == 1);
        }
    }

    /// <summary>Sends one request after another, until there are no more cases or one has failed.</summary>
    private async Task SendBatchesAsync()
    {
        while (TakeBatch() is { Count: > 0 } batch)
        {
            try
            {
                Task request = _api.SendAsync(CaseOperations.BulkUpdateCases.For(), new BulkUpdate(batch, _action), _cancellationToken);
                await request.ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                Fail(batch, exception);
                return;
            }

            Complete(batch);
        }
    }

    private List<string> TakeBatch()
    {
        lock (_lock)
        {
            var batch = _ids.GetRange(_started, _failure is null ? Math.Min(_options.BatchSize, _ids.Count - _started) : 0);
            _started += batch.Count;
            return batch;
        }
    }

    private void Complete(List<string> batch)
    {
        lock (_lock)
        {
            _updated.AddRange(batch);
            try
            {
                _options.Progress?.Report(new CaseBulkProgress(_updated.Count, _ids.Count));
            }
            catch (Exception exception)
            {
                _failure ??= exception;
            }
        }
    }

    private void Fail(List<string> batch, Exception exception)
    {
        lock (_lock)
        {
            _failure ??= exception;
            var outcome = exception.IsOutcomeUnknown() ? _unknown
                : exception is DatadogApiException { StatusCode: not HttpStatusCode.TooManyRequests } ? _rejected
                : _untried;
            outcome.AddRange(batch);
        }
    }

    private void Throw(Exception failure, bool isOnlyRequest)
    {
        if (isOnlyRequest)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        _untried.AddRange(_ids.GetRange(_started, _ids.Count - _started));
        var message = string.Create(
            CultureInfo.InvariantCulture,
            $"Of the {_ids.Count} cases of the bulk update, {_updated.Count} were updated, {_rejected.Count} were rejected, "
            + $"{_unknown.Count} may have been updated and {_untried.Count} were not tried: {failure.Message}");
        var exception = new CaseBulkException(message, failure)
        {
            UpdatedIds = _updated,
            RejectedIds = _rejected,
            UnknownIds = _unknown,
            UntriedIds = _untried,
        };
        exception.SetOutcomeUnknown(_unknown.Count > 0);
        throw failure is OperationCanceledException && _cancellationToken.IsCancellationRequested
            ? new TaskCanceledException(message, exception, _cancellationToken)
            : exception;
    }
}
