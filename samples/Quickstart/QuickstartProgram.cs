using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Quickstart;

/// <summary>Configures and runs the program, and reports errors as a message and an exit code.</summary>
public static class QuickstartProgram
{
    private const int RequestFailedExitCode = 1;
    private const int InvalidUsageExitCode = 2;

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
            return InvalidUsageExitCode;
        }
        catch (Exception exception) when (exception is DatadogApiException or HttpRequestException or TaskCanceledException)
        {
            await error.WriteLineAsync(exception.Message);
            return RequestFailedExitCode;
        }
    }

    private static IHost CreateHost(IEnumerable<KeyValuePair<string, string?>>? settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Configuration.AddEnvironmentVariables().AddInMemoryCollection(settings ?? []);
        var section = builder.Configuration.GetSection("Datadog");

        var datadog = builder.Services.AddDatadogCaseManagement(section);
        if (!HasDatadogSettings(builder.Configuration, section))
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

    private static bool HasDatadogSettings(ConfigurationManager configuration, IConfigurationSection section) =>
        CredentialVariables.Any(variable => !string.IsNullOrWhiteSpace(configuration[variable])) || section.GetChildren().Any();
}
