namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A real HTTP server behind a <see cref="StubServer"/>.</summary>
internal interface IStubEngine : IAsyncDisposable
{
    /// <summary>Ends with a slash; may have a path.</summary>
    Uri BaseAddress { get; }

    Task AddAsync(StubMapping mapping, CancellationToken cancellationToken);

    /// <summary>In the order of arrival, matched or not. Holds every request that was answered already.</summary>
    Task<IReadOnlyList<StubRequest>> RequestsAsync(CancellationToken cancellationToken);
}
