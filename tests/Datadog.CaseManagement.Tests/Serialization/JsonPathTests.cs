using System.Text;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Serialization;

public sealed class JsonPathTests
{
    [Theory]
    [InlineData("", "$")]
    [InlineData("{", "$")]
    [InlineData("{}", "$")]
    [InlineData("{\"a\":", "$.a")]
    [InlineData("{\"a\":1,\"b\":", "$.b")]
    [InlineData("{\"a\":{\"b\":1},\"c\":{\"d\":", "$.c.d")]
    [InlineData("[", "$[0]")]
    [InlineData("[1,", "$[1]")]
    [InlineData("[1,[],{\"a\":[]},", "$[3]")]
    [InlineData("{\"a\":[{},{\"b\":[7,", "$.a[1].b[1]")]
    [InlineData("{\"a\":nonsense", "$.a")]
    [InlineData("nonsense", "$")]
    public void The_way_leads_to_the_value_that_comes_next(string json, string expected) =>
        Assert.Equal(expected, JsonPath.AtEndOf(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData(64, "")]
    [InlineData(65, "…")]
    public void A_long_name_is_cut(int length, string end) =>
        Assert.Equal($"$.{new string('x', 64)}{end}", JsonPath.AtEndOf(Encoding.UTF8.GetBytes($"{{\"{new string('x', length)}\":")));
}
