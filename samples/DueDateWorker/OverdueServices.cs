using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using DueDateWorker.Observability;

namespace DueDateWorker;

/// <summary>Registers the worker. It needs a <c>CasesClient</c>, which <c>AddDatadogCaseManagement</c> registers.</summary>
internal static class OverdueServices
{
    public static IServiceCollection AddOverdueWorker(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<OverdueOptions>().Bind(configuration.GetSection(OverdueOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<OverdueOptions>, OverdueOptionsRules>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<DueDates>();
        services.AddSingleton<Escalation>();
        services.AddSingleton<Round>();
        services.AddSingleton<RoundJournal>();
        services.AddHostedService<OverdueWorker>();
        services.AddHealthChecks().AddCheck<RoundHealth>("rounds");
        return services;
    }
}
