namespace Datadog.CaseManagement.PackageTest;

internal static class Expect
{
    public static void That(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
