using Datadog.CaseManagement.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Logging;

namespace Datadog.CaseManagement.Site.Tests;

/// <summary>Serves the site on a free port.</summary>
public sealed class SiteServer : IAsyncLifetime
{
    private WebApplication? _application;

    public static string Root { get; } = Repository.PathOf("artifacts/site");

    public Uri Address => new(_application!.Urls.Single());

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        _application = builder.Build();
        _application.Urls.Add("http://127.0.0.1:0");
        var files = new PhysicalFileProvider(Root);
        _application.UseDefaultFiles(new DefaultFilesOptions { FileProvider = files });
        _application.UseStaticFiles(new StaticFileOptions { FileProvider = files, ServeUnknownFileTypes = true });
        await _application.StartAsync();
    }

    public ValueTask DisposeAsync() => _application?.DisposeAsync() ?? ValueTask.CompletedTask;
}
