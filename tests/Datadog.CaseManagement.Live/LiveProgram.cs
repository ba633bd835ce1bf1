using Datadog.CaseManagement.Live.Recording;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Live;

/// <summary>Starts only when asked to, runs the steps, and writes what was recorded.</summary>
internal static class LiveProgram
{
    private const int FailedExitCode = 1;
    private const int RefusedExitCode = 2;

    /// <param name="args">The command line.</param>
    /// <param name="output">Where each step writes a line.</param>
    /// <param name="error">Where the program says why it does not start.</param>
    /// <param name="configure">Replaces services, such as the clock.</param>
    /// <param name="cancellationToken">Stops the steps. What they changed is cleaned up nevertheless.</param>
    public static async Task<int> RunAsync(
        string[] args,
        TextWriter output,
        TextWriter error,
        Action<IServiceCollection>? configure = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            var arguments = LiveArguments.Parse(args);
            if (!arguments.Run)
            {
                await error.WriteLineAsync(Describe(arguments));
                return RefusedExitCode;
            }

            await using var services = CreateServices(arguments, configure);
            var recorder = services.GetRequiredService<Recorder>();
            var test = new LiveTest(
                services.GetRequiredService<DatadogCaseManagementClient>(), recorder, services.GetRequiredService<TimeProvider>(), arguments, output);
            var succeeded = await test.RunAsync(cancellationToken);
            await WriteCassettesAsync(test.Cassettes, recorder.Redactor, arguments.Output, output);
            return succeeded ? 0 : FailedExitCode;
        }
        catch (Exception exception) when (exception is FormatException or OptionsValidationException)
        {
            await error.WriteLineAsync($"Nothing was sent. {exception.Message}\nUsage: {LiveArguments.Usage}");
            return RefusedExitCode;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"The cassettes could not be written. {exception.Message}");
            return FailedExitCode;
        }
    }

    private static ServiceProvider CreateServices(LiveArguments arguments, Action<IServiceCollection>? configure)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(static provider =>
            new Recorder(new Redactor(provider.GetRequiredService<IOptions<DatadogCaseManagementOptions>>().Value), provider.GetRequiredService<TimeProvider>()));
        services
            .AddDatadogCaseManagement(options => options.BaseAddress = arguments.BaseAddress)
            .AddHttpMessageHandler(static provider => new RecordingHandler(provider.GetRequiredService<Recorder>()));
        configure?.Invoke(services);
        return services.BuildServiceProvider();
    }

    private static async Task WriteCassettesAsync(IEnumerable<CassetteFile> cassettes, Redactor redactor, string folder, TextWriter output)
    {
        foreach (var cassette in cassettes)
        {
            var file = new FileInfo(Path.Combine(folder, $"{cassette.Name}.yml"));
            file.Directory!.Create();
            await File.WriteAllTextAsync(file.FullName, cassette.ToYaml(redactor));
            await output.WriteLineAsync($"wrote   {file.FullName}");
        }
    }

    private static string Describe(LiveArguments arguments) => $"""
        Nothing was sent, because --run is missing. With it, this program changes data of an organization
        at {arguments.BaseAddress?.ToString() ?? Environment.GetEnvironmentVariable("DD_SITE") ?? DatadogSites.US1}, with the credentials in DD_API_KEY and DD_APP_KEY, or in DD_BEARER_TOKEN:

        1. It creates a case in {(arguments.Project is { } project ? $"the project {project}" : "the project that --project names")}, sets its due date, reads it, and clears it.
        2. It sets the due date of a case that does not exist (404), and a priority that does not exist (400).
        3. It archives the case.
        4. It changes the description of {(arguments.CaseType is { } type ? $"the case type {type}, and restores it" : "a new case type, restores it, and deletes the case type")}.

        When a step fails or the program is stopped, the case is archived and the case type is restored or deleted nevertheless.
        The exchanges are written below {Path.GetFullPath(arguments.Output)}
        without credentials, and without the names and email addresses of users.

        Usage: {LiveArguments.Usage}
        """;
}
