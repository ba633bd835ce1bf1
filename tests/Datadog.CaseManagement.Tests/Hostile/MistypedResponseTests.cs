using System.Text.Json;
using Datadog.CaseManagement.Tests.Conventions;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class MistypedResponseTests
{
    [Fact]
    public Task A_response_with_members_of_any_other_type_is_read_and_written_back_equal() => PropertyCheck.HoldsAsync(MistypedResponse.Arbitrary, response =>
    {
        var data = response.Original.Read(response.Json);

        var written = JsonSerializer.Serialize(data, response.Original.DataType, DatadogJson.Options);
        AssertJson.Equal(response.ExpectedData, MistypedResponse.Normalize(written));
        Assert.Equal(data, JsonSerializer.Deserialize(written, response.Original.DataType, DatadogJson.Options));
        Assert.Equal(written, JsonSerializer.Serialize(data, response.Original.DataType, PlainJson.Options));
    });

    [Fact]
    public void Every_operation_with_data_in_its_response_has_a_sample() =>
        Assert.Empty(Library.Operations
            .Where(operation => operation.HasContent)
            .Select(operation => operation.Name)
            .Except(SampleResponse.All.Select(response => response.Name)));
}
