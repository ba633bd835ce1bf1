using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class OddAnswerTests
{
    [Fact]
    public Task An_answer_with_members_of_any_other_type_is_read_and_written_back_equal() => PropertyCheck.HoldsAsync(OddAnswer.Arbitrary, odd =>
    {
        var data = odd.Original.Read(odd.Json);

        var written = JsonSerializer.Serialize(data, odd.Original.DataType, DatadogJson.Options);
        AssertJson.Equal(odd.ExpectedData, OddAnswer.Normalize(written));
        Assert.Equal(data, JsonSerializer.Deserialize(written, odd.Original.DataType, DatadogJson.Options));
        Assert.Equal(written, JsonSerializer.Serialize(data, odd.Original.DataType, PlainJson.Options));
    });

    [Fact]
    public void Every_operation_that_answers_with_data_is_among_the_answers() =>
        Assert.InRange(Answer.All.Select(answer => answer.DataType).Distinct().Count(), 20, 60);
}
