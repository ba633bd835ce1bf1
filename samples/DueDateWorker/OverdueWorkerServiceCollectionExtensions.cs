using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using DueDateWorker.Observability;

namespace DueDateWorker;

/// <summary>Registers the worker. It needs a <c>CasesClient</c>, which <c>AddDatadogCaseManagement</c> registers.</summary>
internal static class OverdueWorkerServiceCollectionExtensions
{
    public static IServiceCollection AddOverdueWorker(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OverdueOptions>().Bind(configuration.GetSection(OverdueOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OverdueOptions>, OverdueOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OverdueCheck>();
        services.AddSingleton<Escalation>();
        services.AddSingleton<Round>();
        services.AddSingleton<RoundTracker>();
        services.AddHostedService<OverdueWorker>();
        services.AddHealthChecks().AddCheck<RoundHealthCheck>("rounds");
        return services;
    }
}
