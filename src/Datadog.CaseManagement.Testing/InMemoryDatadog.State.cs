using Datadog.CaseManagement.Testing.JsonApi;

namespace Datadog.CaseManagement.Testing;

public sealed partial class InMemoryDatadog
{
    private static readonly Uri BaseAddress = new("https://api.datadoghq.com/api/v2/");

    /// <summary>The users, in the order in which they were added.</summary>
    public IReadOnlyList<InMemoryUser> Users
    {
        get
        {
            lock (_lock)
            {
                return [.. _store.Users.Rows.Select(user => user.User)];
            }
        }
    }

    /// <summary>The current projects, in the order of their creation.</summary>
    public IReadOnlyList<Project> Projects
    {
        get
        {
            lock (_lock)
            {
                return DatadogJson.ReadResources<Project>(Query("cases/projects"));
            }
        }
    }

    /// <summary>The current case types, including those marked as deleted, in the order of their creation.</summary>
    public IReadOnlyList<CaseType> CaseTypes
    {
        get
        {
            lock (_lock)
            {
                return DatadogJson.ReadResources<CaseType>(Query("cases/types"));
            }
        }
    }

    /// <summary>
    /// The current cases, including archived ones, in the order of their creation. Their relationships have the ids of users only; use
    /// <see cref="Client"/> to get a case with the names of its users.
    /// </summary>
    public IReadOnlyList<Case> Cases
    {
        get
        {
            lock (_lock)
            {
                return [.. _store.Cases.Rows.Select(@case => DatadogJson.ReadResource<Case>(Query($"cases/{@case.Id}")))];
            }
        }
    }

    // Gets what a request would get, without a request.
    private string Query(string path) => Execute(HttpMethod.Get, new Uri(BaseAddress, path), [], () => default, default).Body!.ToJsonString();
}
