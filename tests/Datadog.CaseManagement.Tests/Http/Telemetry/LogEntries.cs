using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement.Tests.Http.Telemetry;

/// <summary>Keeps what is logged as a line with everything in it: category, level, event and message; and the structured values.</summary>
internal sealed class LogEntries : ILoggerFactory, ILoggerProvider
{
    private readonly ConcurrentQueue<(string Line, string Values)> _entries = new();

    public IEnumerable<string> Lines => _entries.Select(entry => entry.Line);

    /// <summary>The names and values of each entry, in the order of its message.</summary>
    public IEnumerable<string> Values => _entries.Select(entry => entry.Values);

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class Logger(LogEntries entries, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.Null(exception);
            var values = ((IEnumerable<KeyValuePair<string, object?>>)state!).Where(value => value.Key != "{OriginalFormat}");
            entries._entries.Enqueue((
                $"{category} {logLevel} {eventId.Id} {eventId.Name}: {formatter(state, exception)}",
                string.Join(", ", values.Select(value => $"{value.Key}={value.Value}"))));
        }
    }
}
