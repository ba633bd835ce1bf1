namespace Datadog.CaseManagement.Testing;

public sealed partial class InMemoryDatadog
{
    private static readonly Uri Api = new("https://api.datadoghq.com/api/v2/");

    /// <summary>The users, in the order in which they were added.</summary>
    public IReadOnlyList<InMemoryUser> Users
    {
        get
        {
            lock (_gate)
            {
                return [.. _store.Users.Rows];
            }
        }
    }

    /// <summary>The projects as they are now, in the order of their creation.</summary>
    public IReadOnlyList<Project> Projects
    {
        get
        {
            lock (_gate)
            {
                return Look<IReadOnlyList<Project>>("cases/projects");
            }
        }
    }

    /// <summary>The case types as they are now, in the order of their creation.</summary>
    public IReadOnlyList<CaseType> CaseTypes
    {
        get
        {
            lock (_gate)
            {
                return Look<IReadOnlyList<CaseType>>("cases/types");
            }
        }
    }

    /// <summary>
    /// The cases as they are now, archived ones too, in the order of their creation. Their relationships have the identifiers of users
    /// only; a case that <see cref="Client"/> gets knows their names.
    /// </summary>
    public IReadOnlyList<Case> Cases
    {
        get
        {
            lock (_gate)
            {
                return [.. _store.Cases.Rows.Select(@case => Look<Case>($"cases/{@case.Id}"))];
            }
        }
    }

    // What a request would be answered, without its being one.
    private T Look<T>(string path) => Models.Read<T>(AnswerTo(HttpMethod.Get, new Uri(Api, path), [], default).Body!["data"]!);
}
