using System.Text;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Testing.Cases;
using Datadog.CaseManagement.Testing.Http;
using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing;

public sealed partial class InMemoryDatadog
{
    /// <summary>Adds a case.</summary>
    /// <param name="case">The case.</param>
    /// <returns>The case with its UUID and its key.</returns>
    /// <exception cref="ArgumentException">
    /// The service would not have such a case, for example because its title is empty, its project unknown, or it was closed before its
    /// creation. Nothing is added.
    /// </exception>
    public Case AddCase(InMemoryCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        lock (_lock)
        {
            var now = _timeProvider.GetUtcNow();
            var createdAt = @case.CreatedAt ?? @case.LaterTimes.Append(now).Min();
            Validate(@case, createdAt);
            var statusName = GetStatusName(@case);
            var isClosedLater = @case.ClosedAt > createdAt;
            var users = @case.Users.Where(user => _store.FindUser(user.Id) is null).DistinctBy(user => user.Id).ToList();
            var (projects, count) = (_store.Projects.Rows.ToList(), _store.Cases.Rows.Count);
            users.ForEach(user => _store.PutUser(user, now));
            try
            {
                Seed(@case, @case.CreatedBy, createdAt, "cases", @case.ToRequest(ProjectId, isClosedLater ? null : statusName));
                return DatadogJson.ReadResource<Case>(Query($"cases/{Complete(_store.Cases.Rows[count], @case, statusName, now).Id}"));
            }
            catch (ArgumentException)
            {
                _store.Users.RemoveWhere(stored => users.Contains(stored.User));
                projects.ForEach(project => _store.Projects.Put(project));
                _store.Cases.Rows.Skip(count).ToList().ForEach(_store.Cases.Remove);
                throw;
            }
        }
    }

    private static void Validate(InMemoryCase @case, DateTimeOffset createdAt)
    {
        if (@case.LaterTimes.Any(time => time < createdAt))
        {
            throw new ArgumentException("Nothing can happen to a case before its creation.", nameof(@case));
        }

        if (@case.ModifiedAt < @case.ClosedAt || @case.ModifiedAt < @case.ArchivedAt)
        {
            throw new ArgumentException("A case is modified when it is closed and when it is archived, so not before.", nameof(@case));
        }
    }

    // An unknown case type is reported when the case is created.
    private string? GetStatusName(InMemoryCase @case)
    {
        if (_store.CaseTypes.Find(@case.TypeId)?.Statuses is not { } statuses)
        {
            return null;
        }

        var group = @case.Status is { } status
            ? statuses.FindGroupByLegacyStatus(status.Value) ?? throw new ArgumentException($"There is no status {status}.", nameof(@case))
            : null;
        var name = @case.StatusName ?? (group ?? (@case.ClosedAt is null ? statuses.Open : statuses.Closed)).Default;
        if (group?.Names.Contains(name) == false)
        {
            throw new ArgumentException($"{name} is not a status of the group {@case.Status}.", nameof(@case));
        }

        return @case.ClosedAt is null || statuses.Closed.Names.Contains(name)
            ? name
            : throw new ArgumentException($"{name} is not the status of a closed case.", nameof(@case));
    }

    /// <summary>Does to a new case, in the order of time, what the API can do only to a case that exists.</summary>
    private StoredCase Complete(StoredCase created, InMemoryCase @case, string? statusName, DateTimeOffset now)
    {
        var path = $"cases/{created.Id}";
        _store.Cases.Put(created with
        {
            DueDate = @case.DueDate,
            ResolvedReason = @case.ResolvedReason?.Value,
            Attributes = new JsonObject(@case.Attributes
                .OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
                .Select(attribute => KeyValuePair.Create<string, JsonNode?>(
                    attribute.Key, new JsonArray([.. attribute.Value.Select(value => JsonValue.Create(value))])))),
            Watchers = [.. @case.Watchers.Select(watcher => watcher.Id).Distinct()],
        });
        List<(DateTimeOffset Time, InMemoryUser? User, string Path, JsonObject Attributes)> changes =
        [
            .. @case.Comments.Select(comment => (
                comment.CreatedAt ?? now, comment.Author, "comment", new JsonObject { ["comment"] = comment.Text })),
        ];
        if (@case.ClosedAt > created.CreatedAt)
        {
            changes.Add((@case.ClosedAt.Value, @case.ModifiedBy, "status", new JsonObject { ["status_name"] = statusName }));
        }

        if (@case.ArchivedAt is { } archivedAt)
        {
            changes.Add((archivedAt, @case.ModifiedBy, "archive", []));
        }

        foreach (var change in changes.OrderBy(change => change.Time))
        {
            var body = new JsonObject { ["data"] = new JsonObject { ["type"] = CaseResource.Type, ["attributes"] = change.Attributes } };
            Seed(@case, change.User, change.Time, $"{path}/{change.Path}", body);
        }

        var changed = _store.Cases.Find(created.Id)!;
        var isModified = @case.ModifiedAt is not null || @case.ModifiedBy is not null || changed.ModifiedAt is not null;
        return _store.Cases.Put(changed with
        {
            ModifiedAt = isModified ? @case.ModifiedAt ?? changed.ModifiedAt ?? created.CreatedAt : null,
            ModifiedBy = isModified ? @case.ModifiedBy?.Id ?? changed.ModifiedBy ?? _store.CurrentUserId : null,
        });
    }

    /// <summary>Executes a request as a user and at a time.</summary>
    private void Seed(InMemoryCase @case, InMemoryUser? user, DateTimeOffset time, string path, JsonObject body)
    {
        var currentUserId = _store.CurrentUserId;
        _store.CurrentUserId = user?.Id ?? currentUserId;
        var result = Execute(HttpMethod.Post, new Uri(BaseAddress, path), Encoding.UTF8.GetBytes(body.ToJsonString()), () => time, default);
        _store.CurrentUserId = currentUserId;
        if ((int)result.StatusCode >= 400)
        {
            throw new ArgumentException($"The case cannot be created: {result.Body!.ToJsonString()}", nameof(@case));
        }
    }
}
