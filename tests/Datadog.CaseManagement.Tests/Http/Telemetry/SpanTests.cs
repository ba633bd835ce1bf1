using System.Diagnostics;
using System.Net;

namespace Datadog.CaseManagement.Tests.Http.Telemetry;

public sealed class SpanTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_an_internal_span_named_after_its_operation()
    {
        using var observed = new ObservedClient(ObservedClient.Status(HttpStatusCode.OK));
        using var parent = new Activity("parent").Start();

        await observed.Client.Cases.UpdateDueDateAsync("CASEM-1", null, Token);

        var span = Assert.Single(observed.Spans.Ended);
        Assert.Equal("UpdateCaseDueDate", span.DisplayName);
        Assert.Equal(ActivityKind.Internal, span.Kind);
        Assert.Equal(ActivityStatusCode.Unset, span.Status);
        Assert.Equal(parent.SpanId, span.ParentSpanId);
        Assert.Equal(
            "datadog.operation.name=UpdateCaseDueDate http.request.method=POST http.response.status_code=200 "
            + $"server.address={observed.Host} server.port=8443 url.template=/api/v2/cases/{{case_id}}/due_date",
            Spans.Written(span.TagObjects));
        Assert.Empty(span.Events);
        Assert.Same(parent, Activity.Current);
    }

    [Fact]
    public async Task The_span_is_the_current_one_while_requests_are_sent()
    {
        ActivitySpanId? current = null;
        using var observed = new ObservedClient(() =>
        {
            current = Activity.Current?.SpanId;
            return ObservedClient.Status(HttpStatusCode.OK)();
        });

        await observed.Client.Cases.GetAsync("CASEM-1", Token);

        Assert.Equal(current, Assert.Single(observed.Spans.Ended).SpanId);
    }

    [Fact]
    public async Task The_source_has_the_version_of_the_library_and_the_sampler_is_given_the_tags()
    {
        using var observed = new ObservedClient("emea", ObservedClient.Status(HttpStatusCode.OK));

        await observed.Client.Cases.GetAsync("CASEM-1", Token);

        var source = Assert.Single(observed.Spans.Ended).Source;
        Assert.Equal(("Datadog.CaseManagement", typeof(CasesClient).Assembly.GetName().Version!.ToString(3)), (source.Name, source.Version?.Split('-')[0]));
        Assert.Equal(
            [
                "datadog.operation.name=GetCase datadog.registration.name=emea http.request.method=GET "
                + $"server.address={observed.Host} server.port=8443 url.template=/api/v2/cases/{{case_id}}",
            ],
            observed.Spans.SeenByTheSampler);
    }

    [Fact]
    public async Task The_search_filter_is_not_in_the_span()
    {
        using var observed = new ObservedClient(ObservedClient.Body("""{"data":[]}"""));

        await observed.Client.Cases.SearchPageAsync("title:confidential", cancellationToken: Token);

        var span = Assert.Single(observed.Spans.Ended);
        Assert.DoesNotContain("confidential", Spans.Written(span.TagObjects), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_has_its_status_as_error_type_and_no_description()
    {
        using var observed = new ObservedClient(ObservedClient.Status(HttpStatusCode.NotFound));

        await Assert.ThrowsAsync<DatadogApiException>(() => observed.Client.Cases.GetAsync("CASEM-1", Token));

        AssertFailed(observed, 404, "404", resends: null);
    }

    [Fact]
    public async Task An_unreadable_success_is_a_failure()
    {
        using var observed = new ObservedClient(ObservedClient.Body("<html>"));

        await Assert.ThrowsAsync<DatadogApiException>(() => observed.Client.Cases.GetAsync("CASEM-1", Token));

        AssertFailed(observed, 200, "Datadog.CaseManagement.DatadogApiException", resends: null);
    }

    [Fact]
    public async Task A_failure_without_a_response_has_the_type_of_its_exception()
    {
        using var observed = new ObservedClient(ObservedClient.Throws(new HttpRequestException(HttpRequestError.NameResolutionError)));

        await Assert.ThrowsAsync<HttpRequestException>(() => observed.Client.Cases.GetAsync("CASEM-1", Token));

        AssertFailed(observed, null, "System.Net.Http.HttpRequestException", resends: null);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_it_is_sent_is_a_span()
    {
        using var observed = new ObservedClient();

        await Assert.ThrowsAsync<TaskCanceledException>(() => observed.Client.Cases.GetAsync("CASEM-1", new CancellationToken(canceled: true)));

        AssertFailed(observed, null, "System.Threading.Tasks.TaskCanceledException", resends: null);
    }

    [Fact]
    public async Task All_attempts_of_a_call_are_one_span()
    {
        using var observed = new ObservedClient(
            ObservedClient.Throws(new HttpRequestException(HttpRequestError.ConnectionError)),
            ObservedClient.Status(HttpStatusCode.TooManyRequests),
            ObservedClient.Status(HttpStatusCode.BadRequest));

        var call = observed.Client.Cases.GetAsync("CASEM-1", Token);
        await observed.PassAsync(TimeSpan.FromSeconds(1));
        await observed.PassAsync(TimeSpan.FromSeconds(2));
        await Assert.ThrowsAsync<DatadogApiException>(() => call);

        AssertFailed(observed, 400, "400", resends: 2);
    }

    [Fact]
    public async Task An_operation_without_data_is_a_span_with_its_failure_or_success()
    {
        using var observed = new ObservedClient(ObservedClient.Status(HttpStatusCode.NoContent), ObservedClient.Status(HttpStatusCode.Forbidden));

        await observed.Client.Views.DeleteAsync("v1", Token);
        await Assert.ThrowsAsync<DatadogApiException>(() => observed.Client.Views.DeleteAsync("v1", Token));

        Assert.Equal(
            [("DeleteCaseView", 204, null), ("DeleteCaseView", 403, "403")],
            observed.Spans.Ended.Select(span => (span.DisplayName, span.GetTagItem("http.response.status_code"), span.GetTagItem("error.type"))));
    }

    private static void AssertFailed(ObservedClient observed, int? status, string errorType, int? resends)
    {
        var span = Assert.Single(observed.Spans.Ended);
        Assert.Equal(
            (ActivityStatusCode.Error, null, status, errorType, resends),
            (span.Status, span.StatusDescription, (int?)span.GetTagItem("http.response.status_code"), (string?)span.GetTagItem("error.type"), (int?)span.GetTagItem("http.request.resend_count")));
        Assert.Empty(span.Events);
    }
}
