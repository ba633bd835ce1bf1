using System.Text.Json;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Registration;

namespace Datadog.CaseManagement.Http;

/// <summary>What the clients talk through: from an operation, a path and a body to a model or an exception.</summary>
internal sealed class Connection
{
    private readonly IRequestStep _pipeline;
    private readonly Func<DatadogCaseManagementOptions> _options;
    private readonly TimeProvider _time;

    public Connection(HttpClient httpClient, Func<DatadogCaseManagementOptions> options, TimeProvider time, Func<double>? random = null)
    {
        _pipeline = Pipeline.Create(httpClient, time, random ?? Random.Shared.NextDouble);
        _options = options;
        _time = time;
    }

    /// <summary>A connection without a container: the options are completed from the environment, validated, and read at each call.</summary>
    public static Connection For(HttpClient httpClient, DatadogCaseManagementOptions options)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(options);
        EnvironmentDefaults.FillIn(options, Environment.GetEnvironmentVariable);
        OptionsRules.Enforce(options);
        return new Connection(httpClient, () => options, TimeProvider.System);
    }

    public Task<TData> SendAsync<TData>(Operation<TData> operation, RequestPath path, CancellationToken cancellationToken)
        where TData : class =>
        SendAsync(operation, path.ToStringAndClear(), null, cancellationToken);

    public Task<TData> SendAsync<TData, TAttributes>(
        Operation<TData> operation,
        RequestPath path,
        TAttributes attributes,
        CancellationToken cancellationToken)
        where TData : class
        where TAttributes : IRequestAttributes
    {
        ArgumentNullException.ThrowIfNull(attributes);
        var body = JsonSerializer.SerializeToUtf8Bytes(
            RequestDocument<TAttributes>.Of(attributes),
            DatadogJson.TypeInfo<RequestDocument<TAttributes>>());
        return SendAsync(operation, path.ToStringAndClear(), body, cancellationToken);
    }

    private async Task<TData> SendAsync<TData>(Operation<TData> operation, string path, byte[]? body, CancellationToken cancellationToken)
        where TData : class
    {
        var request = new ApiRequest(operation, path, body) { Options = _options() };
        using var response = await _pipeline.SendAsync(request, cancellationToken).ConfigureAwait(false);
        return response.IsSuccess
            ? DocumentReader.Read<TData>(request, response, _time)
            : throw ErrorReader.Read(request, response, _time);
    }
}
