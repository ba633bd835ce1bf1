using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Quickstart;

/// <summary>Sets the program up, and turns what can go wrong into a line for the person and an exit code for the shell.</summary>
public static class QuickstartProgram
{
    private const int Failed = 1;
    private const int Misused = 2;

    private static readonly string[] CredentialVariables = ["DD_API_KEY", "DD_APP_KEY", "DD_BEARER_TOKEN"];

    public static async Task<int> RunAsync(
        string[] args, TextWriter output, TextWriter error, IEnumerable<KeyValuePair<string, string?>>? settings = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            var arguments = QuickstartArguments.Parse(args);
            using var host = CreateHost(settings);
            await host.StartAsync();
            await host.Services.GetRequiredService<Walkthrough>().RunAsync(arguments, output);
            return 0;
        }
        catch (Exception exception) when (exception is FormatException or OptionsValidationException or InvalidOperationException)
        {
            await error.WriteLineAsync(exception.Message);
            return Misused;
        }
        catch (Exception exception) when (exception is DatadogApiException or HttpRequestException or TaskCanceledException)
        {
            await error.WriteLineAsync(exception.Message);
            return Failed;
        }
    }

    private static IHost CreateHost(IEnumerable<KeyValuePair<string, string?>>? settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddEnvironmentVariables().AddInMemoryCollection(settings ?? []);
        var section = builder.Configuration.GetSection("Datadog");

        var datadog = builder.Services.AddDatadogCaseManagement(section);
        if (!SaysHowToReachDatadog(builder.Configuration, section))
        {
            datadog.UseInMemoryDatadog();
        }

        builder.Services.AddSingleton<Walkthrough>(services => new Walkthrough(
            services.GetRequiredService<CasesClient>(),
            services.GetRequiredService<CaseTypesClient>(),
            services.GetRequiredService<CaseProjectsClient>(),
            services.GetRequiredService<IOptions<DatadogCaseManagementOptions>>().Value,
            services.GetService<InMemoryDatadog>()));
        return builder.Build();
    }

    private static bool SaysHowToReachDatadog(ConfigurationManager configuration, IConfigurationSection section) =>
        CredentialVariables.Any(variable => !string.IsNullOrWhiteSpace(configuration[variable])) || section.GetChildren().Any();
}
