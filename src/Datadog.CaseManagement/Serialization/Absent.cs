using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace Datadog.CaseManagement.Serialization;

/// <summary>
/// Stand-ins for what did not arrive: a caller never meets <see langword="null"/> where there can only be "empty", and what did not
/// arrive is still told from what arrived empty, so that the one is left out when it is written again and the other is not.
/// </summary>
internal static class Absent
{
    private static readonly ConcurrentDictionary<object, object> StandIns = new(ReferenceEqualityComparer.Instance);

    public static bool Is(object value) => StandIns.ContainsKey(value);

    public static IReadOnlyList<T> List<T>() => Lists<T>.Instance;

    public static IReadOnlyDictionary<string, T> Map<T>() => Maps<T>.Instance;

    internal static T Register<T>(T standIn)
        where T : class
    {
        StandIns[standIn] = standIn;
        return standIn;
    }

    private static class Lists<T>
    {
        public static readonly IReadOnlyList<T> Instance = Register(new ReadOnlyCollection<T>([]));
    }

    private static class Maps<T>
    {
        public static readonly IReadOnlyDictionary<string, T> Instance =
            Register(new ReadOnlyDictionary<string, T>(new Dictionary<string, T>()));
    }
}

/// <summary>The stand-in for an object of which nothing arrived.</summary>
internal static class Absent<T>
    where T : class, new()
{
    public static readonly T Instance = Absent.Register(new T());
}
