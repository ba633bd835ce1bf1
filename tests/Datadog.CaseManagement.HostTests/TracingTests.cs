using System.Diagnostics;
using Datadog.CaseManagement.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Trace;

// Spans are the whole process's.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Datadog.CaseManagement.HostTests;

/// <summary>The tracing of the README, in a worker and in a web application.</summary>
public sealed class TracingTests
{
    private readonly List<Activity> _spans = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_a_worker_a_call_is_an_internal_span_around_the_client_spans_of_its_requests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        await using var datadog = await StartDatadogAsync();
        AddTracing(builder.Services);
        AddClients(builder.Services, datadog);
        using var host = builder.Build();
        await host.StartAsync(Token);

        await host.Services.GetRequiredService<CaseTypesClient>().ListAsync(Token);

        var call = Assert.Single(_spans, span => span.Source.Name == "Datadog.CaseManagement");
        Assert.Equal(("GetAllCaseTypes", ActivityKind.Internal), (call.DisplayName, call.Kind));
        var request = Assert.Single(_spans, span => span.Kind == ActivityKind.Client);
        Assert.Equal(call.SpanId, request.ParentSpanId);
    }

    [Fact]
    public async Task A_retried_call_is_one_internal_span_around_a_client_span_for_each_request()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        await using var datadog = await StartDatadogAsync(failures: 1);
        AddTracing(builder.Services);
        AddClients(builder.Services, datadog, "emea");
        using var host = builder.Build();
        await host.StartAsync(Token);

        await host.Services.GetRequiredKeyedService<CaseTypesClient>("emea").ListAsync(Token);

        var call = Assert.Single(_spans, span => span.Source.Name == "Datadog.CaseManagement");
        Assert.Equal(ActivityKind.Internal, call.Kind);
        Assert.Equal([call.SpanId, call.SpanId], _spans.Where(span => span.Kind == ActivityKind.Client).Select(span => span.ParentSpanId));
    }

    [Fact]
    public async Task In_a_web_application_a_call_belongs_to_the_request_that_it_is_made_for()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var datadog = await StartDatadogAsync();
        AddTracing(builder.Services);
        AddClients(builder.Services, datadog);
        await using var app = builder.Build();
        app.MapGet("/types", async (CaseTypesClient caseTypes, CancellationToken token) => (await caseTypes.ListAsync(token)).Count);
        await app.StartAsync(Token);
        using var browser = new HttpClient();

        await browser.GetStringAsync(new Uri(app.Urls.Single() + "/types"), Token);
        await app.StopAsync(Token);

        var call = Assert.Single(_spans, span => span.Source.Name == "Datadog.CaseManagement");
        var served = Assert.Single(_spans, span => span.Kind == ActivityKind.Server && span.SpanId == call.ParentSpanId);
        Assert.Equal("/types", served.GetTagItem("http.route"));
        Assert.Single(_spans, span => span.Kind == ActivityKind.Client && span.ParentSpanId == call.SpanId);
    }

    private void AddTracing(IServiceCollection services) =>
        services.AddOpenTelemetry().WithTracing(tracing => tracing
            .AddSource("Datadog.CaseManagement")
            .AddHttpClientInstrumentation()
            .AddAspNetCoreInstrumentation()
            .AddInMemoryExporter(_spans));

    private static void AddClients(IServiceCollection services, WebApplication datadog, string registration = "") =>
        services.AddDatadogCaseManagement(registration, options =>
        {
            options.AccessToken = "token";
            options.BaseAddress = new Uri(datadog.Urls.Single());
            options.Retry.BaseDelay = TimeSpan.FromTicks(1);
        });

    // A server, because only HttpClient's own handler has spans of its own.
    private static async Task<WebApplication> StartDatadogAsync(int failures = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/api/v2/cases/types", () =>
            Microsoft.AspNetCore.Http.Results.Text("""{"data":[]}""", "application/json", statusCode: failures-- > 0 ? 503 : 200));
        await app.StartAsync(Token);
        return app;
    }
}
