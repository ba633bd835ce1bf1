namespace Datadog.CaseManagement.PackageTest;

internal static class Require
{
    public static void That(bool condition, string otherwise)
    {
        if (!condition)
        {
            throw new InvalidOperationException(otherwise);
        }
    }
}
