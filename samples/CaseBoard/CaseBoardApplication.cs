using CaseBoard.Board;
using CaseBoard.Demo;
using CaseBoard.Problems;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard;

/// <summary>Configures the application.</summary>
public static class CaseBoardApplication
{
    private static readonly string[] CredentialVariables = ["DD_API_KEY", "DD_APP_KEY", "DD_BEARER_TOKEN"];

    /// <summary>Creates the application.</summary>
    /// <param name="args">The command line, such as <c>--urls http://localhost:8080</c>.</param>
    /// <param name="configure">Replaces services, such as the clock.</param>
    public static async Task<WebApplication> CreateAsync(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(CaseBoardApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<DataSource>();
        builder.Services.AddTransient<UserDirectory>();
        builder.Services.AddTransient<CaseEditor>();
        builder.Services.AddRazorPages();
        await AddDatadogAsync(builder);
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseProblemPages();
        app.Use(SetSecurityHeaders);
        app.UseStaticFiles();
        app.MapRazorPages();
        return app;
    }

    private static async Task AddDatadogAsync(WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("Datadog");
        var datadog = builder.Services.AddDatadogCaseManagement(section);
        builder.Services.Configure<DatadogCaseManagementOptions>(SetInteractiveTimeouts);
        if (!HasDatadogSettings(builder.Configuration, section))
        {
            datadog.UseInMemoryDatadog(await DemoDatadog.CreateAsync(TimeProvider.System));
        }
    }

    // A user is waiting for the page: it is better to report a rate limit soon than to wait until it resets.
    private static void SetInteractiveTimeouts(DatadogCaseManagementOptions options)
    {
        options.TotalTimeout = TimeSpan.FromSeconds(15);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.MaxRetries = 2;
    }

    private static bool HasDatadogSettings(ConfigurationManager configuration, IConfigurationSection section) =>
        CredentialVariables.Any(variable => !string.IsNullOrWhiteSpace(configuration[variable])) || section.GetChildren().Any();

    // The pages have no scripts and load nothing from other sites.
    private static Task SetSecurityHeaders(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
