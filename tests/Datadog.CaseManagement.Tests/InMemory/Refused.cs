using System.Net;

namespace Datadog.CaseManagement.Tests.InMemory;

/// <summary>What the in-memory Datadog says no to, and with what words.</summary>
internal static class Refused
{
    public static Task AsUnknownAsync(string resource, Func<Task> call) => AsAsync(
        HttpStatusCode.NotFound, $$"""{"errors":[{"code":"resource_not_found","title":"{{resource}} not found"}]}""", call);

    /// <summary>Refused with further details of what is not known.</summary>
    public static Task AsUnknownAsync(string resource, string meta, Func<Task> call) => AsAsync(
        HttpStatusCode.NotFound,
        $$$$"""{"errors":[{"code":"resource_not_found","title":"{{{{resource}}}} not found","meta":{{{{meta}}}}}]}""",
        call);

    public static Task AsConflictAsync(Func<Task> call) => AsAsync(
        HttpStatusCode.Conflict, """{"errors":[{"status":"409","title":"Conflict"}]}""", call);

    public static Task AsBadRequestAsync(Func<Task> call) => AsAsync(HttpStatusCode.BadRequest, Reply.PlainBadRequest, call);

    public static Task AsNoUuidAsync(string parameter, Func<Task> call) => AsAsync(
        HttpStatusCode.BadRequest,
        $$"""
        {"errors":[{
          "status":"400","title":"Invalid Parameter",
          "detail":"invalid parameter \"{{parameter}}\" in \"path\"; expected type \"uuid\""
        }]}
        """.OnOneLine(),
        call);

    private static async Task AsAsync(HttpStatusCode status, string body, Func<Task> call)
    {
        var exception = await Assert.ThrowsAsync<DatadogApiException>(call);
        Assert.Equal((status, body), (exception.StatusCode, exception.ResponseBody));
    }
}
