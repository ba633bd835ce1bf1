namespace Datadog.CaseManagement.Tests.InMemory;

public sealed class RoutingTests
{
    private static readonly Reply NoSuchRoute = new(404, "application/json", """{"errors":["Not found"]}""");

    private readonly Conversation _service = new();

    [Theory]
    [InlineData("DELETE", "cases/CASEM-1")]
    [InlineData("GET", "cases/")]
    [InlineData("GET", "cases/CASEM-1/")]
    [InlineData("GET", "cases/CASEM-1/unheard_of")]
    [InlineData("GET", "cases/CASEM-1/due_date")]
    [InlineData("POST", "cases//due_date")]
    [InlineData("GET", "monitors")]
    [InlineData("GET", "../v1/cases/CASEM-1")]
    [InlineData("GET", "../../")]
    public async Task What_is_no_operation_of_the_API_is_not_found(string method, string path)
    {
        await _service.CreateCaseAsync();

        Assert.Equal(NoSuchRoute, await _service.SendAsync(new HttpMethod(method), path, null));
    }

    [Theory]
    [InlineData("GET", "cases/aggregate")]
    [InlineData("GET", "cases/bulk")]
    [InlineData("PATCH", "cases/projects")]
    [InlineData("PATCH", "cases/projects/favorites")]
    [InlineData("PUT", "cases/views")]
    [InlineData("PUT", "cases/types/custom_attributes")]
    public async Task A_word_of_the_API_is_not_taken_for_an_id(string method, string path) =>
        Assert.Equal(NoSuchRoute, await _service.SendAsync(new HttpMethod(method), path, null));

    [Theory]
    [InlineData("https://gateway.example/api/v2/cases/CASEM-1")]
    [InlineData("https://gateway.example/datadog/eu/api/v2/cases/CASEM-1")]
    [InlineData("http://localhost:8080/api/v1/api/v2/cases/CASEM-1")]
    [InlineData("https://api.datadoghq.com/api/v2/cases/CASEM-1?page%5Bsize%5D=1")]
    public async Task Any_host_and_any_prefix_before_the_path_will_do(string uri)
    {
        await _service.CreateCaseAsync();

        Assert.Equal(200, (await _service.GetAsync(uri)).Status);
    }

    [Fact]
    public async Task Segments_are_decoded_one_by_one()
    {
        _service.Datadog.AddProject("A/B C", "A key that must be encoded");
        var project = _service.Datadog.AddProject("Ä%", "Another one");
        await _service.PostAsync("cases", _service.NewCase().Replace(_service.Datadog.ProjectId, project, StringComparison.Ordinal));

        Assert.Equal(200, (await _service.GetAsync("cases/%C3%84%25-1")).Status);
        Assert.Equal(Reply.JsonApi(404, Reply.NotFoundCase), await _service.GetAsync("cases/CASEM-1%2Fdue_date"));
        Assert.Equal(NoSuchRoute, await _service.GetAsync("cases%2FCASEM-1"));
    }
}
