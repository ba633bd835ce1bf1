namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A body that arrives in pieces, spread over a while.</summary>
public sealed record StubDribble(int Chunks, TimeSpan Duration);
