using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement;

/// <summary>What the clients of the API's areas have in common. Their methods can be called from any number of threads at once.</summary>
public abstract class ApiClient
{
    private readonly Connection? _connection;

    private protected ApiClient()
    {
    }

    private protected ApiClient(Connection connection) => _connection = connection;

    private protected ApiClient(HttpClient httpClient, DatadogCaseManagementOptions options)
        : this(Connection.For(httpClient, options))
    {
    }

    private protected Connection Api =>
        _connection ?? throw new InvalidOperationException(
            $"This {GetType().Name} was made without a connection, as mocking libraries do, and the method called was not replaced.");
}
