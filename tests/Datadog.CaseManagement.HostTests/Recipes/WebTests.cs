using System.Net;
using System.Net.Http.Json;
using System.Text;
using Datadog.CaseManagement.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement.HostTests.Recipes;

/// <summary>The recipes for web applications, on Kestrel.</summary>
public sealed class WebTests : IDisposable
{
    private readonly InMemoryDatadog _memory = new();
    private readonly HttpClient _httpClient = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _httpClient.Dispose();
        _memory.Dispose();
    }

    [Theory]
    [InlineData(false, HttpStatusCode.NotFound, "case not found (resource_not_found)")]
    [InlineData(true, HttpStatusCode.BadGateway, "Forbidden")]
    public async Task An_error_of_Datadog_becomes_problem_details(bool isForbidden, HttpStatusCode status, string detail)
    {
        if (isForbidden)
        {
            _memory.AddFault(InMemoryFault.Forbidden);
        }

        await using var app = await StartAsync(app => app.MapGet("/{id}", (string id, CasesClient cases) => cases.GetAsync(id)));

        var response = await _httpClient.GetAsync(new Uri($"{app.Urls.Single()}/CASEM-7"), Token);

        Assert.Equal((status, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = await response.Content.ReadFromJsonAsync<ProblemDetails>(Token);
        Assert.Equal(("Datadog could not carry out GetCase.", detail), (problem!.Title, problem.Detail));
    }

    [Fact]
    public async Task The_case_that_a_webhook_names_is_read_again()
    {
        _memory.AddCase(new InMemoryCase("Disk full") { Priority = CasePriority.P1 });
        var notified = new List<string>();
        var pager = new Pager(notified);
        await using var app = await StartAsync(app =>
        {
            #region A webhook, 1
            app.MapPost("/datadog", async (CaseNotification notification, CasesClient cases, CancellationToken cancellationToken) =>
            {
                if (string.IsNullOrWhiteSpace(notification.Key)) return Results.BadRequest();
                var current = await cases.GetAsync(notification.Key, cancellationToken);
                if (current.Attributes.Priority == CasePriority.P1)
                {
                    await pager.NotifyAsync(current.Attributes.Title);
                }

                return Results.NoContent();
            });
            #endregion
        });

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("""{"key":""}"""));
        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync("{}"));
        Assert.Equal(HttpStatusCode.NoContent, await PostAsync("""{"key":"CASEM-1"}"""));
        Assert.Equal("Disk full", Assert.Single(notified));
        Assert.Equal("/api/v2/cases/CASEM-1", Assert.Single(_memory.Requests).PathAndQuery);

        async Task<HttpStatusCode> PostAsync(string body)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await _httpClient.PostAsync(new Uri($"{app.Urls.Single()}/datadog"), content, Token);
            return response.StatusCode;
        }
    }

    private async Task<WebApplication> StartAsync(Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddDatadogCaseManagement().UseInMemoryDatadog(_memory);
        #region Problem details in a web API, 1
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<DatadogExceptionHandler>();
        #endregion
        var app = builder.Build();
        #region Problem details in a web API, 2
        app.UseExceptionHandler();
        #endregion
        app.Urls.Add("http://127.0.0.1:0");
        map(app);
        await app.StartAsync(Token);
        return app;
    }

    private sealed class Pager(List<string> notified)
    {
        public Task NotifyAsync(string? title)
        {
            notified.Add(title!);
            return Task.CompletedTask;
        }
    }
}
