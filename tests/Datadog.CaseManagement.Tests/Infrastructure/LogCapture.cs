using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>Keeps every line that is logged, with its scopes and structured values.</summary>
internal sealed class LogCapture : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyCollection<string> Lines => _lines;

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Keep(state, null);
        return null;
    }

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        _lines.Enqueue(formatter(state, exception));
        Keep(state, exception);
    }

    public void Dispose()
    {
    }

    private void Keep(object? state, Exception? exception)
    {
        _lines.Enqueue($"{state} {exception}");
        if (state is IEnumerable<KeyValuePair<string, object?>> values)
        {
            foreach (var (name, value) in values)
            {
                _lines.Enqueue($"{name}={value}");
            }
        }
    }
}
