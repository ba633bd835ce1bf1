using System.Net;
using Datadog.CaseManagement.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InMemoryServer;

/// <summary>Serves an in-memory Datadog on Kestrel. Copy this file into a test whose client runs in another process.</summary>
internal static class InMemoryDatadogServer
{
    /// <summary>Starts a server that listens on the loopback address only, and stops when it is disposed.</summary>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<WebApplication> StartAsync(InMemoryDatadog datadog, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");

        // By default, stopping waits 30 s for clients that have not sent the whole request or do not read the response.
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var app = builder.Build();
        var handler = new HttpMessageInvoker(datadog, disposeHandler: false);
        app.Run(async context =>
        {
            using var stopping = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, app.Lifetime.ApplicationStopping);
            try
            {
                using var request = CreateRequest(context);
                using var response = await handler.SendAsync(request, stopping.Token);
                await WriteAsync(response, context.Response, stopping.Token);
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                // A fault that loses the connection, or the server stops during a slow request.
                context.Abort();
            }
        });
        await app.StartAsync();
        return app;
    }

    private static HttpRequestMessage CreateRequest(HttpContext context)
    {
        // HttpRequest.Path is decoded, but %2F in an id is not a separator.
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var uri = target.StartsWith('/') ? $"http://{IPAddress.Loopback}{target}" : target;
        var request = new HttpRequestMessage(new HttpMethod(context.Request.Method), uri);
        if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
        {
            request.Content = new StreamContent(context.Request.Body);
        }

        foreach (var (name, values) in context.Request.Headers)
        {
            _ = request.Headers.TryAddWithoutValidation(name, values.AsEnumerable())
                || request.Content?.Headers.TryAddWithoutValidation(name, values.AsEnumerable()) == true;
        }

        return request;
    }

    private static async Task WriteAsync(HttpResponseMessage source, HttpResponse target, CancellationToken cancellationToken)
    {
        target.StatusCode = (int)source.StatusCode;
        foreach (var (name, values) in source.Headers.Concat(source.Content.Headers))
        {
            target.Headers[name] = values.ToArray();
        }

        // When a connection is lost that was used before, many clients send the request again by themselves, and the fault goes unnoticed.
        target.Headers.Connection = "close";
        target.ContentLength = source.StatusCode == HttpStatusCode.NoContent ? null : source.Content.Headers.ContentLength;
        await source.Content.CopyToAsync(target.Body, cancellationToken);
    }
}
