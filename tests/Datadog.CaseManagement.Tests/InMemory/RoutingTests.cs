using System.Text.RegularExpressions;
using Datadog.CaseManagement.Tests.Conventions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.InMemory;

public sealed partial class RoutingTests
{
    private readonly InMemoryFixture _fixture = new();

    public static TheoryData<string, string> Operations =>
        [.. Library.Operations.Select(operation => new TheoryDataRow<string, string>(operation.Method.Method, operation.Route))];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_operation_has_an_endpoint(string method, string route)
    {
        var uri = "https://api.datadoghq.com" + PathParameter().Replace(route, InMemoryFixture.UnknownId);

        Assert.NotEqual(RawResponse.NoSuchRoute, await _fixture.SendAsync(new HttpMethod(method), uri, null));
    }

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
    public async Task A_request_that_is_not_an_operation_is_not_found(string method, string path)
    {
        await _fixture.PostCaseAsync();

        Assert.Equal(RawResponse.NoSuchRoute, await _fixture.SendAsync(new HttpMethod(method), path, null));
    }

    [Theory]
    [InlineData("GET", "cases/aggregate")]
    [InlineData("GET", "cases/bulk")]
    [InlineData("PATCH", "cases/projects")]
    [InlineData("PATCH", "cases/projects/favorites")]
    [InlineData("PUT", "cases/views")]
    [InlineData("PUT", "cases/types/custom_attributes")]
    public async Task A_word_of_the_API_is_not_an_id(string method, string path) =>
        Assert.Equal(RawResponse.NoSuchRoute, await _fixture.SendAsync(new HttpMethod(method), path, null));

    [Theory]
    [InlineData("https://gateway.example/api/v2/cases/CASEM-1")]
    [InlineData("https://gateway.example/datadog/eu/api/v2/cases/CASEM-1")]
    [InlineData("http://localhost:8080/api/v1/api/v2/cases/CASEM-1")]
    [InlineData("https://api.datadoghq.com/api/v2/cases/CASEM-1?page%5Bsize%5D=1")]
    public async Task Any_host_and_any_path_prefix_are_accepted(string uri)
    {
        await _fixture.PostCaseAsync();

        Assert.Equal(200, (await _fixture.GetAsync(uri)).Status);
    }

    [Fact]
    public async Task Segments_are_decoded_one_by_one()
    {
        _fixture.Datadog.AddProject("A/B C", "A key that must be encoded");
        var project = _fixture.Datadog.AddProject("Ä%", "Another one");
        await _fixture.PostAsync("cases", _fixture.CaseBody().Replace(_fixture.Datadog.ProjectId, project, StringComparison.Ordinal));

        Assert.Equal(200, (await _fixture.GetAsync("cases/%C3%84%25-1")).Status);
        Assert.Equal(RawResponse.NotFound("case"), await _fixture.GetAsync("cases/CASEM-1%2Fdue_date"));
        Assert.Equal(RawResponse.NoSuchRoute, await _fixture.GetAsync("cases%2FCASEM-1"));
    }

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex PathParameter();
}
