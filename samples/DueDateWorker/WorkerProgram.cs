using Datadog.CaseManagement.Testing;
using DueDateWorker.Demo;
using DueDateWorker.Observability;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace DueDateWorker;

/// <summary>Puts the program together. Settings come from appsettings.json, the environment and the command line, as in any ASP.NET Core program.</summary>
internal static class WorkerProgram
{
    private const int Failed = 1;
    private const int Misconfigured = 2;

    private static readonly string[] CredentialVariables = ["DD_API_KEY", "DD_APP_KEY", "DD_BEARER_TOKEN"];

    /// <param name="args">The command line: settings such as <c>--DueDateWorker:DryRun=true</c>.</param>
    /// <param name="error">Where a mistake in the settings is told.</param>
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
            return Misconfigured;
        }
    }

    public static WebApplication Create(string[] args, Action<IServiceCollection>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        var section = builder.Configuration.GetSection("Datadog");
        var datadog = builder.Services.AddDatadogCaseManagement(section);
        if (!SaysHowToReachDatadog(builder.Configuration, section))
        {
            datadog.UseInMemoryDatadog();
            builder.Services.AddHostedService<DemoCases>();
        }

        // After the demo, whose cases are there before the first round then.
        builder.Services.AddOverdueWorker(builder.Configuration).AddWorkerTelemetry();
        configure?.Invoke(builder.Services);

        var app = builder.Build();
        app.MapHealthChecks("/health", new() { ResponseWriter = SayAsync });
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
            // It was still starting when it was told to stop, or when the worker ended.
        }

        // A worker that was ended by a mistake must not look like one that was told to stop.
        var worker = app.Services.GetServices<IHostedService>().OfType<OverdueWorker>().Single();
        return worker.ExecuteTask is { IsFaulted: true } ? Failed : 0;
    }

    private static bool SaysHowToReachDatadog(ConfigurationManager configuration, IConfigurationSection section) =>
        CredentialVariables.Any(variable => !string.IsNullOrWhiteSpace(configuration[variable])) || section.GetChildren().Any();

    private static Task SayAsync(HttpContext context, HealthReport report) =>
        context.Response.WriteAsync($"{report.Status}: {string.Join(' ', report.Entries.Values.Select(entry => entry.Description))}\n");
}
