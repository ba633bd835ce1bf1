namespace Datadog.CaseManagement.DependencyInjection;

/// <summary>
/// The handlers of Microsoft.Extensions.Http.Resilience and Microsoft.Extensions.Http.Polly. Set up for all clients of a program, they
/// would multiply the retries of this library, and send a creation twice. They are recognized without a reference to their packages.
/// </summary>
internal static class ResilienceHandlers
{
    public static void RemoveFrom(IList<DelegatingHandler> handlers)
    {
        for (var index = handlers.Count - 1; index >= 0; index--)
        {
            if (IsResilienceHandler(handlers[index].GetType()))
            {
                handlers.RemoveAt(index);
            }
        }
    }

    private static bool IsResilienceHandler(Type type)
    {
        for (var current = type; current is not null && current != typeof(DelegatingHandler); current = current.BaseType)
        {
            if (current.Assembly.GetName().Name is "Microsoft.Extensions.Http.Resilience" or "Microsoft.Extensions.Http.Polly")
            {
                return true;
            }
        }

        return false;
    }
}
