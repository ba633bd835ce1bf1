using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement;

/// <summary>Provides the base class for the clients of the API. Their methods are thread-safe.</summary>
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
