using CaseBoard.Demo;
using CaseBoard.Problems;
using Datadog.CaseManagement;
using Datadog.CaseManagement.Testing;

namespace CaseBoard;

/// <summary>Puts the application together.</summary>
public static class CaseBoardApplication
{
    private static readonly string[] CredentialVariables = ["DD_API_KEY", "DD_APP_KEY", "DD_BEARER_TOKEN"];

    /// <summary>The application, ready to run.</summary>
    /// <param name="args">The command line, such as <c>--urls http://localhost:8080</c>.</param>
    /// <param name="change">What a test has otherwise: a clock, another in-memory Datadog.</param>
    public static async Task<WebApplication> CreateAsync(string[] args, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(CaseBoardApplication).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<WhoAnswers>();
        builder.Services.AddRazorPages();
        await AddDatadogAsync(builder);
        change?.Invoke(builder);

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
        builder.Services.Configure<DatadogCaseManagementOptions>(HurryForPeople);
        if (!SaysHowToReachDatadog(builder.Configuration, section))
        {
            datadog.UseInMemoryDatadog(await DemoDatadog.CreateAsync(TimeProvider.System));
        }
    }

    // Somebody sits in front of the page: better to say soon when to come back than to wait for it.
    private static void HurryForPeople(DatadogCaseManagementOptions options)
    {
        options.TotalTimeout = TimeSpan.FromSeconds(15);
        options.Retry.MaxDelay = TimeSpan.FromSeconds(2);
        options.Retry.MaxRetries = 2;
    }

    private static bool SaysHowToReachDatadog(ConfigurationManager configuration, IConfigurationSection section) =>
        CredentialVariables.Any(variable => !string.IsNullOrWhiteSpace(configuration[variable])) || section.GetChildren().Any();

    // There is no script, and nothing comes from elsewhere.
    private static Task SetSecurityHeaders(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.ContentSecurityPolicy =
            "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "same-origin";
        return next(context);
    }
}
