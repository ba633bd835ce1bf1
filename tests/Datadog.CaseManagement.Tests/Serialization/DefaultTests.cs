using System.Collections;
using System.Reflection;
using System.Text.Json;
using Datadog.CaseManagement.Tests.Conventions;
using Microsoft.Extensions.Configuration;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>What a model has in the place of what did not arrive.</summary>
public sealed class DefaultTests
{
    public static TheoryData<Type> Models => GeneratedCodeTests.Models;

    [Theory]
    [MemberData(nameof(Models), DisableDiscoveryEnumeration = true)]
    public void Nothing_that_can_be_changed_is_shared_by_two_models(Type model) => Assert.Empty(Shared(Empty(model), Empty(model), model.Name));

    [Theory]
    [MemberData(nameof(Models), DisableDiscoveryEnumeration = true)]
    public void What_is_only_looked_at_is_still_not_written(Type model)
    {
        var json = JsonSerializer.Serialize(Empty(model), model, DatadogJson.Options);
        var looked = Empty(model);

        _ = Shared(looked, Empty(model), "").ToList();

        Assert.Equal(json, JsonSerializer.Serialize(looked, model, DatadogJson.Options));
        Assert.Equal(Empty(model), looked);
    }

    [Fact]
    public void What_is_put_into_a_model_that_did_not_arrive_is_its_owners_alone_and_is_written()
    {
        var owner = new Case();

        typeof(CaseAttributes).GetProperty(nameof(CaseAttributes.Title))!.SetValue(owner.Attributes, "t");

        Assert.Equal("t", owner.Attributes.Title);
        Assert.Equal("""{"attributes":{"title":"t"}}""", JsonSerializer.Serialize(owner, DatadogJson.Options));
        Assert.Null(new Case().Attributes.Title);
        Assert.NotEqual(new Case(), owner);
    }

    [Fact]
    public void A_configuration_that_is_bound_to_a_model_is_in_no_other()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Attributes:Title", "t"), new("Attributes:Insights:0:Ref", "r")])
            .Build();

        var bound = configuration.Get<Case>()!;

        Assert.Equal(("t", "r"), (bound.Attributes.Title, bound.Attributes.Insights.Single().Ref));
        Assert.Equal(bound, JsonSerializer.Deserialize<Case>(JsonSerializer.Serialize(bound, DatadogJson.Options), DatadogJson.Options));
        Assert.Equal(new CaseAttributes(), new Case().Attributes);
    }

    [Fact]
    public void An_empty_model_that_was_set_is_written_and_equal_to_one_that_did_not_arrive()
    {
        var set = new Case { Attributes = new CaseAttributes(), Id = "" };

        Assert.Equal("""{"id":"","attributes":{}}""", JsonSerializer.Serialize(set, DatadogJson.Options));
        Assert.Equal(new Case { Id = "" }, set);
    }

    [Fact]
    public void Additional_properties_can_be_set_to_null_and_are_empty() =>
        Assert.Empty(new Case { AdditionalProperties = null! }.AdditionalProperties);

    [Fact]
    public void A_model_equals_neither_null_nor_a_model_of_another_type()
    {
        JsonModel relationship = new Relationship();
        JsonModel ofUser = new UserRelationship();

        Assert.False(relationship.Equals(null));
        Assert.False(ofUser.Equals(null));
        Assert.False(relationship.Equals(ofUser));
        Assert.False(ofUser.Equals(relationship));
    }

    private static object Empty(Type model)
    {
        var required = ReferenceModel.MembersOf(model).Where(member => member.IsRequired).Select(member => $"\"{member.Name}\":{member.Filler}");
        return JsonSerializer.Deserialize($"{{{string.Join(',', required)}}}", model, DatadogJson.Options)!;
    }

    private static IEnumerable<string> Shared(object left, object right, string path)
    {
        foreach (var property in left.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var (one, another) = (property.GetValue(left), property.GetValue(right));
            if (one is JsonModel)
            {
                Assert.Same(one, property.GetValue(left));
                foreach (var shared in Shared(one, another!, $"{path}.{property.Name}"))
                {
                    yield return shared;
                }
            }

            if (one is not null and not string && ReferenceEquals(one, another) && !IsEmptyForEver(one))
            {
                yield return $"{path}.{property.Name}";
            }
        }
    }

    private static bool IsEmptyForEver(object value) => value switch
    {
        IDictionary { Count: 0 } dictionary => dictionary.IsReadOnly,
        IList { Count: 0 } list => list.IsFixedSize,
        _ => false,
    };
}
