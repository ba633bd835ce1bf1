using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>
/// Checks a property with many random inputs. The environment variable PROPERTY_CASES says how many; a failure names the smallest input
/// found and the seed that leads to it.
/// </summary>
internal static class PropertyCheck
{
    private const int CasesUnlessSet = 300;

    // The average time on a busy machine beyond which the check counts as hanging.
    private static readonly TimeSpan LongestCase = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static int Cases { get; } = Environment.GetEnvironmentVariable("PROPERTY_CASES") is { Length: > 0 } cases
        ? int.Parse(cases, CultureInfo.InvariantCulture)
        : CasesUnlessSet;

    /// <summary>On its own thread, so that an endless loop fails the test instead of hanging the run.</summary>
    public static async Task HoldsAsync<T>(Arbitrary<T> inputs, Action<T> property, int? atMost = null)
    {
        var cases = Math.Min(Cases, atMost ?? Cases);
        var config = Config.QuickThrowOnFailure.WithMaxTest(cases).WithQuietOnSuccess(true);
        var check = Task.Factory.StartNew(
            () => Check.One(config, Prop.ForAll(inputs, property)),
            TestContext.Current.CancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default);
        await check.WaitAsync(Patience + (cases * LongestCase), TestContext.Current.CancellationToken);
    }
}

/// <summary>
/// How much a call can allocate, from the request to the model or exception, for any response. An object in a list takes two bytes on the
/// wire and about two hundred in memory; <see cref="DatadogCaseManagementOptions.MaxResponseContentBufferSize"/> limits the body, and with
/// it the rest.
/// </summary>
internal static class MemoryBound
{
    private const long PerByte = 128;
    private const long PerCall = 1024 * 1024;

    public static long For(long bodyLength) => PerCall + (PerByte * bodyLength);
}
