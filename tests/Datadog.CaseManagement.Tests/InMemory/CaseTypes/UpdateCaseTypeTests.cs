namespace Datadog.CaseManagement.Tests.InMemory.CaseTypes;

public sealed class UpdateCaseTypeTests
{
    private readonly InMemoryFixture _fixture = new();

    [Fact]
    public async Task Absent_members_keep_their_values()
    {
        var created = await CreateAsync();

        var updated = await UpdateAsync(created.Id, """ "name":"Globe" """);

        Assert.Equal(created with { Status = 200, Body = created.Body.Replace("World", "Globe", StringComparison.Ordinal) }, updated);
    }

    [Theory]
    [InlineData("""{"data":{"type":"case_type"}}""")]
    [InlineData("""{"data":{"type":"case_type","attributes":{}}}""")]
    [InlineData("""{"data":{"type":"case_type","attributes":{"internal":true,"statuses_config":{}}}}""")]
    public async Task An_update_of_nothing_changes_nothing(string body)
    {
        var created = await CreateAsync();

        Assert.Equal(created with { Status = 200 }, await _fixture.PutAsync($"cases/types/{created.Id}", body));
    }

    [Fact]
    public async Task All_members_can_be_set_at_once_and_are_stored()
    {
        var id = (await CreateAsync()).Id;

        var updated = await UpdateAsync(
            id,
            """ "name":"Crown","emoji":"👑","description":"Royal","deleted_at":"2026-01-15T09:30:00.5+02:00" """);

        var expected = $$"""
            {
              "deleted_at":"2026-01-15T07:30:00.5Z","description":"Royal","emoji":"\uD83D\uDC51","internal":false,"name":"Crown",
              "statuses_config":{{InMemoryFixture.StatusesConfig}}
            }
            """;
        Assert.Equal(expected.OnOneLine(), updated.Attributes.ToJsonString());
        Assert.Equal(updated.Data.ToJsonString(), (await _fixture.GetAsync("cases/types")).Data.AsArray()[^1]!.ToJsonString());
    }

    [Theory]
    [InlineData("description")]
    [InlineData("emoji")]
    [InlineData("deleted_at")]
    public async Task Null_removes_a_value(string member)
    {
        var id = (await CreateAsync()).Id;
        var marked = await UpdateAsync(id, """ "deleted_at":"2026-01-15T09:30:00Z" """);
        Assert.True(marked.Attributes.AsObject().ContainsKey(member));

        var updated = await UpdateAsync(id, $""" "{member}":null """);

        Assert.Equal(200, updated.Status);
        var expected = marked.Attributes.AsObject();
        expected.Remove(member);
        Assert.Equal(expected.ToJsonString(), updated.Attributes.ToJsonString());
    }

    [Fact]
    public async Task A_type_that_is_marked_as_deleted_stays_in_the_list_and_can_be_used()
    {
        var id = (await CreateAsync()).Id;
        await UpdateAsync(id, """ "deleted_at":"2026-01-15T09:30:00Z" """);

        var list = await _fixture.GetAsync("cases/types");
        var created = await _fixture.PostAsync("cases", _fixture.CaseBodyWith($""" "title":"T","type_id":"{id}" """));

        Assert.Equal("2026-01-15T09:30:00Z", (string?)list.Data.AsArray()[^1]!["attributes"]!["deleted_at"]);
        Assert.Equal(201, created.Status);
    }

    [Theory]
    [InlineData(""" "name":"" """, "name must be a string that is not empty")]
    [InlineData(""" "name":null """, "name must be a string that is not empty")]
    [InlineData(""" "emoji":"notanemoji" """, null)]
    [InlineData(""" "description":1 """, "description must be a string")]
    [InlineData(""" "deleted_at":true """, "deleted_at must be a string")]
    [InlineData(""" "deleted_at":"2026-01-15" """, "deleted_at must be a time with an offset such as 2026-12-31T23:59:59Z")]
    [InlineData(""" "deleted_at":"2026-01-15T09:30:00" """, "deleted_at must be a time with an offset such as 2026-12-31T23:59:59Z")]
    [InlineData(""" "deleted_at":"2026-01-15 09:30:00Z" """, "deleted_at must be a time with an offset such as 2026-12-31T23:59:59Z")]
    [InlineData(""" "deleted_at":"2026-13-15T09:30:00Z" """, "deleted_at must be a time with an offset such as 2026-12-31T23:59:59Z")]
    [InlineData(""" "deleted_at":"yesterday, at half past nine Z" """, "deleted_at must be a time with an offset such as 2026-12-31T23:59:59Z")]
    public async Task An_invalid_value_is_refused_and_changes_nothing(string attributes, string? detail)
    {
        var created = await CreateAsync();

        Assert.Equal(RawResponse.InvalidAttribute(detail), await UpdateAsync(created.Id, attributes));
        Assert.Equal(created.Data.ToJsonString(), (await _fixture.GetAsync("cases/types")).Data.AsArray()[^1]!.ToJsonString());
    }

    [Fact]
    public async Task One_invalid_value_prevents_the_whole_update()
    {
        var created = await CreateAsync();

        var rejected = await UpdateAsync(created.Id, """ "name":"Crown","emoji":"notanemoji","deleted_at":null """);

        Assert.Equal(RawResponse.BadRequest, rejected);
        Assert.Equal(created.Data.ToJsonString(), (await _fixture.GetAsync("cases/types")).Data.AsArray()[^1]!.ToJsonString());
    }

    [Fact]
    public async Task An_unknown_case_type_is_not_found() => Assert.Equal(
        RawResponse.NotFound("case_type"),
        await UpdateAsync("9fd476d7-a955-454a-851d-980c655c02d3", """ "name":"Globe" """));

    [Fact]
    public async Task A_case_type_whose_id_is_not_a_UUID_is_an_invalid_parameter()
    {
        const string Error = """
            {"errors":[{
              "status":"400","title":"Invalid Parameter",
              "detail":"invalid parameter \"CaseTypeId\" in \"path\"; expected type \"uuid\""
            }]}
            """;

        Assert.Equal(RawResponse.JsonApi(400, Error.OnOneLine()), await UpdateAsync("not-an-uuid", """ "name":"Globe" """));
    }

    private Task<RawResponse> CreateAsync() => _fixture.PostAsync(
        "cases/types",
        """{"data":{"type":"case_type","attributes":{"description":"Round","emoji":"🌍","name":"World"}}}""");

    private Task<RawResponse> UpdateAsync(string id, string attributes) =>
        _fixture.PutAsync($"cases/types/{id}", $$"""{"data":{"type":"case_type","attributes":{ {{attributes}} } } }""");
}
