namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>
/// What a call may allocate, from the request to the model or exception, however its answer is made up. An object in a list costs two
/// bytes on the wire and some two hundred in memory, which no reader of JSON can help; the option
/// <see cref="DatadogCaseManagementOptions.MaxResponseContentBufferSize"/> bounds the body, and so the rest.
/// </summary>
internal static class MemoryBound
{
    private const long PerByte = 128;
    private const long PerCall = 1024 * 1024;

    public static long For(long bodyLength) => PerCall + (PerByte * bodyLength);
}
