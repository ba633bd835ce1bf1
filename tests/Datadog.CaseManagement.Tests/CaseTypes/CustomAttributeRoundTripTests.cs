using System.Text.Json;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.CaseTypes;

public sealed class CustomAttributeRoundTripTests
{
    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"id":"1","type":"custom_attribute","attributes":{}}""")]
    [InlineData("""{"id":"1","type":"odd_attribute","attributes":{"case_type":"TUNKNOWN","case_type_id":"t","description":"d","display_name":"D","is_multi":true,"key":"k","type":"FLOAT","type_data":{"options":[{"value":"a"}]}},"new":[1.50]}""")]
    public void A_custom_attribute_is_written_as_it_was_read(string json) => AssertRoundTrip<CustomAttribute>(json);

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"type_data":{}}""")]
    [InlineData("""{"type_data":{"options":[]}}""")]
    [InlineData("""{"description":"d","display_name":"D","map_from":"f","type":"FLOAT","type_data":{"options":[{"value":"a","color":"red"},{}],"min":1},"new":null}""")]
    public void An_update_survives_a_queue(string json) => AssertRoundTrip<CustomAttributeUpdate>(json);

    [Theory]
    [InlineData("""{"key":"k","display_name":"D","type":"FLOAT","is_multi":false,"description":"d","type_data":{"options":[]}}""")]
    public void A_request_survives_a_queue(string json) => AssertRoundTrip<CreateCustomAttributeRequest>(json);

    private static void AssertRoundTrip<T>(string json) =>
        AssertJson.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<T>(json, DatadogJson.Options), DatadogJson.Options));
}
