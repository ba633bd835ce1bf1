using Datadog.CaseManagement.Testing;
using DueDateWorker.Demo;
using DueDateWorker.Observability;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>Configures and runs the program. The settings come from appsettings.json, the environment and the command line.</summary>
internal static class WorkerProgram
{
    private const int FailedExitCode = 1;
    private const int InvalidSettingsExitCode = 2;

    private static readonly string[] CredentialVariables = ["DD_API_KEY", "DD_APP_KEY", "DD_BEARER_TOKEN"];

    /// <param name="args">The command line: settings such as <c>--DueDateWorker:DryRun=true</c>.</param>
    /// <param name="error">Where errors in the settings are written.</param>
    /// <param name="configure">Replaces services, such as the clock.</param>
    public static async Task<int> RunAsync(string[] args, TextWriter error, Action<IServiceCollection>? configure = null)
    {
        try
        {
            await using var app = Create(args, configure);
            return await RunAsync(app);
        }
        catch (Exception exception) when (exception is OptionsValidationException or InvalidOperationException)
        {
            await error.WriteLineAsync(exception.Message);
            return InvalidSettingsExitCode;
        }
    }

    public static WebApplication Create(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        var section = builder.Configuration.GetSection("Datadog");
        var datadog = builder.Services.AddDatadogCaseManagement(section);
        if (!HasDatadogSettings(builder.Configuration, section))
        {
            datadog.UseInMemoryDatadog();
            builder.Services.AddHostedService<DemoCases>();
        }

        // Registered after the demo, whose cases must exist before the first round.
        builder.Services.AddOverdueWorker(builder.Configuration).AddWorkerTelemetry();
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapHealthChecks("/health", new() { ResponseWriter = WriteHealthAsync });
        return app;
    }

    private static async Task<int> RunAsync(WebApplication app)
    {
        try
        {
            await app.StartAsync();
            await app.WaitForShutdownAsync();
        }
        catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            // The application was stopped, or the worker failed, during the start.
        }

        // The host stops without an error when the worker fails.
        var worker = app.Services.GetServices<IHostedService>().OfType<OverdueWorker>().Single();
        return worker.ExecuteTask is { IsFaulted: true } ? FailedExitCode : 0;
    }

    private static bool HasDatadogSettings(ConfigurationManager configuration, IConfigurationSection section) =>
        CredentialVariables.Any(variable => !string.IsNullOrWhiteSpace(configuration[variable])) || section.GetChildren().Any();

    private static Task WriteHealthAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsync($"{report.Status}: {string.Join(' ', report.Entries.Values.Select(entry => entry.Description))}\n");
}
