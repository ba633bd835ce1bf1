using System.Text.RegularExpressions;
using Datadog.CaseManagement.Live;
using Datadog.CaseManagement.Testing;
using Datadog.CaseManagement.Tests.InMemory.Recordings;
using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datadog.CaseManagement.Tests.Live;

/// <summary>Runs the live test against an in-memory Datadog, and writes into a folder of its own.</summary>
internal sealed class LiveRun : IDisposable
{
    public const string ApiKey = "0123456789abcdef0123456789ABCDEF";
    public const string ApplicationKey = "fedcba98+/76543210fedcba98";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly FakeClock _clock = new();
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };

    public LiveRun() => Datadog = new InMemoryDatadog(_clock);

    public InMemoryDatadog Datadog { get; }

    public int MaxRetries { get; init; }

    public DateTimeOffset Now => _clock.GetUtcNow();

    public string Folder => _folder.FullName;

    public string Output => _output.ToString();

    public string Error => _error.ToString();

    /// <summary>The lines of the output, with # in place of the id of the run.</summary>
    public IEnumerable<string> Steps => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Where(line => !line.StartsWith("wrote", StringComparison.Ordinal))
        .Select(line => Regex.Replace(line, "[0-9a-f]{32}", "#"));

    public IEnumerable<string> Files => _folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(file => File.ReadAllText(file.FullName));

    /// <summary>Cases that are not archived, and case types that exist beside the built-in ones.</summary>
    public IEnumerable<string?> Remains => Datadog.Cases.Where(@case => @case.Attributes.ArchivedAt is null).Select(@case => @case.Attributes.Title)
        .Concat(Datadog.CaseTypes
            .Where(type => type.Attributes.DeletedAt is null && !RecordedIds.IsBuiltIn(type.Id))
            .Select(type => $"{type.Attributes.Emoji} {type.Attributes.Name}: {type.Attributes.Description ?? "null"}"));

    public static string[] Arguments => ["--run", "--project", "CASEM"];

    public Task<int> RunAsync(string[] args) => RunUntilStoppedAsync(args, CancellationToken.None);

    public async Task<int> RunUntilStoppedAsync(string[] args, CancellationToken stopped)
    {
        var running = LiveProgram.RunAsync([.. args, "--output", Folder], _output, _error, Configure, stopped);
        while (await Task.WhenAny(running, _clock.WaitForTimerAsync(LiveTest.SearchInterval)) != running)
        {
            _clock.Advance(LiveTest.SearchInterval);
        }

        return await running;
    }

    /// <summary>Runs without credentials, which would be an error if anything were sent.</summary>
    public Task<int> RunWithoutCredentialsAsync(params string[] args) =>
        LiveProgram.RunAsync(args, _output, _error, services => services.AddSingleton(Environment("", "")));

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _output.Dispose();
        _error.Dispose();
    }

    private void Configure(IServiceCollection services)
    {
        services.AddSingleton<TimeProvider>(_clock);
        services.AddSingleton(Environment(ApiKey, ApplicationKey));
        services.AddDatadogCaseManagement(options => options.Retry.MaxRetries = MaxRetries).UseInMemoryDatadog(Datadog);
    }

    // The environment variables of the machine must not affect the test.
    private static IConfiguration Environment(string apiKey, string applicationKey) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["DD_API_KEY"] = apiKey,
            ["DD_APP_KEY"] = applicationKey,
            ["DD_BEARER_TOKEN"] = "",
            ["DD_SITE"] = "",
        })
        .Build();
}
