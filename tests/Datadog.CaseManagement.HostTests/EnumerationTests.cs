using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.OpenApi;

namespace Datadog.CaseManagement.HostTests;

/// <summary>Open enumerations as the parameters of a web application.</summary>
public sealed class EnumerationTests : IAsyncLifetime
{
    private readonly HttpClient _browser = new();
    private readonly WebApplication _app = CreateApplication();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _app.StartAsync(Token);
        _browser.BaseAddress = new Uri(_app.Urls.Single());
    }

    public async ValueTask DisposeAsync()
    {
        _browser.Dispose();
        await _app.DisposeAsync();
    }

    [Theory]
    [InlineData("/query?priority=P1", "P1")]
    [InlineData("/query?priority=P0", "P0")]
    [InlineData("/query/optional?priority=P1", "P1")]
    [InlineData("/query/optional", "none")]
    [InlineData("/query/several?priority=P1&priority=P2", "P1,P2")]
    [InlineData("/route/IN_PROGRESS", "IN_PROGRESS")]
    public async Task A_value_arrives_from_the_query_and_from_the_route(string path, string expected) =>
        Assert.Equal(expected, await _browser.GetStringAsync(new Uri(path, UriKind.Relative), Token));

    [Theory]
    [InlineData("/query")]
    [InlineData("/query?priority=")]
    public async Task A_missing_and_an_empty_value_are_bad_requests(string path) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _browser.GetAsync(new Uri(path, UriKind.Relative), Token)).StatusCode);

    [Theory]
    [InlineData("/query", "priority")]
    [InlineData("/query/optional", "priority")]
    [InlineData("/route/{status}", "status")]
    public async Task In_OpenAPI_a_parameter_is_a_string(string path, string name)
    {
        var parameter = (await DocumentAsync())["paths"]![path]!["get"]!["parameters"]![0]!;

        Assert.Equal(name, (string?)parameter["name"]);
        Assert.Equal("string", (string?)parameter["schema"]!["type"]);
    }

    [Fact]
    public async Task In_OpenAPI_a_member_of_a_body_is_a_string_with_the_transformer_of_the_documentation()
    {
        var body = (await DocumentAsync())["components"]!["schemas"]!;

        Assert.Equal("string", (string?)body["CasePriority"]!["type"]);
        Assert.Equal("#/components/schemas/CasePriority", (string?)body["Escalation"]!["properties"]!["priority"]!["$ref"]);
    }

    private async Task<JsonNode> DocumentAsync() =>
        JsonNode.Parse(await _browser.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Token))!;

    private static WebApplication CreateApplication()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var services = builder.Services;
        #region CasePriority
        services.AddOpenApi(options => options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(CasePriority))
            {
                schema.Type = JsonSchemaType.String;
            }

            return Task.CompletedTask;
        }));
        #endregion
        var app = builder.Build();
        app.MapOpenApi();
        app.MapGet("/query", (CasePriority priority) => priority.ToString());
        app.MapGet("/query/optional", (CasePriority? priority) => priority?.ToString() ?? "none");
        app.MapGet("/query/several", (CasePriority[] priority) => string.Join(',', priority));
        app.MapGet("/route/{status}", (CaseStatus status) => status.ToString());
        app.MapPost("/body", (Escalation escalation) => escalation.Priority.ToString());
        return app;
    }

    private sealed record Escalation(string CaseId, CasePriority Priority);
}
