using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Recordings;

/// <summary>Calls an operation's method with the values of a recorded request, and reads and writes its document.</summary>
internal sealed class TypedCall
{
    private readonly IReadOnlyList<ClientCall> _calls;
    private readonly string? _resourceType;

    private TypedCall(IReadOnlyList<ClientCall> calls)
    {
        _calls = calls;
        _resourceType = calls[0].Exchange.Body is { } body ? (string?)JsonNode.Parse(body)!["data"]!["type"] : null;
        DataType = DataOf(calls[0].Method.ReturnType);
    }

    /// <summary>What the operation responds with; <see langword="null"/> without data.</summary>
    public Type? DataType { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TypedCall Of(string operation) => new([.. ClientCall.To(operation)]);

    /// <summary>The methods of an operation, one by one.</summary>
    public static IEnumerable<TypedCall> Overloads(string operation) => ClientCall.To(operation).Select(call => new TypedCall([call]));

    /// <summary>
    /// Whether typed code can say what the request says: it cannot name a resource of the wrong type, or leave out what is required.
    /// </summary>
    public bool CanExpress(RecordedRequest request) => Arguments(request) is not null;

    /// <summary>Sends the request, or, where typed code cannot express its body, the body of the table of exchanges to its path.</summary>
    public async Task<object?> SendAsync(TestClient client, RecordedRequest request)
    {
        var (call, arguments) = Arguments(request) ?? (_calls[0], Arguments(_calls[0], request, keepsBody: true));
        var result = call.Invoke(call.Exchange.ClientOf(client.Datadog), arguments);
        await (Task)result;
        var value = DataType is null ? null : result.GetType().GetProperty("Result")!.GetValue(result);
        return value is not null && value.GetType().GetProperty("Items") is { } items ? items.GetValue(value) : value;
    }

    public DocumentJson Read(string json) => DocumentJson.Of(DataType!, json);

    public string Write(object model) => JsonSerializer.Serialize(model, DataType!, DatadogJson.Options);

    private static Type? DataOf(Type task) =>
        task.GenericTypeArguments is not [var result] ? null
        : result.IsGenericType && result.GetGenericTypeDefinition() == typeof(Page<>) ? typeof(IReadOnlyList<>).MakeGenericType(result.GenericTypeArguments)
        : result;

    private (ClientCall Call, object?[] Arguments)? Arguments(RecordedRequest request)
    {
        if (request.HasBody && !IsExpressible(request.Body))
        {
            return null;
        }

        foreach (var call in _calls)
        {
            try
            {
                return (call, Arguments(call, request, keepsBody: false));
            }
            catch (Exception exception) when (exception is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
            {
                // Another overload may take what the request has.
            }
        }

        return null;
    }

    private static object?[] Arguments(ClientCall call, RecordedRequest request, bool keepsBody)
    {
        var identifiers = call.Identifiers.ToList();
        var segments = call.Operation.Route.Split('/').Select((segment, index) => (segment, index)).Where(pair => pair.segment.StartsWith('{')).ToList();
        return [.. call.Method.GetParameters().Select(parameter =>
            parameter.ParameterType == typeof(CancellationToken) ? Token
            : identifiers.Contains(parameter) ? Uri.UnescapeDataString(request.Path.Split('/')[segments[parameter.Position].index])
            : keepsBody ? call.Arguments[parameter.Position]
            : Argument(call.Exchange.Operation, parameter, request))];
    }

    private static object? Argument(string operation, ParameterInfo parameter, RecordedRequest request) => parameter.Name switch
    {
        "options" => Options(operation, parameter.ParameterType, request),
        "action" => new CaseBulkAction(
            new CaseBulkActionType(Attributes(request).GetProperty("type").GetString()!),
            Attributes(request).GetProperty("payload").Deserialize<IReadOnlyDictionary<string, string>>(DatadogJson.Options)!),
        "request" when parameter.ParameterType == typeof(CreateCaseRequest) => NewCase(request.Body.GetProperty("data")),
        "request" or "update" or "rule" or "value" => Attributes(request).Deserialize(parameter.ParameterType, DatadogJson.Options),
        _ when Find(request, WireName(operation, parameter.Name!, parameter.ParameterType)) is { } value => Convert(value, parameter.ParameterType),
        _ => parameter.IsOptional ? parameter.DefaultValue : throw new KeyNotFoundException($"The request has no {parameter.Name}."),
    };

    private static object Options(string operation, Type type, RecordedRequest request)
    {
        var options = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties())
        {
            if (Find(request, WireName(operation, property.Name, property.PropertyType)) is { } value)
            {
                property.SetValue(options, Convert(value, property.PropertyType));
            }
        }

        return options;
    }

    // Where the name of a parameter is not the API's.
    private static string WireName(string operation, string name, Type type) => (operation, name) switch
    {
        ("CountCases" or "AggregateCases", "filter") => "query_filter",
        ("AggregateCases", "groupBys") => "groups",
        ("UpdateStatus", "status") when type == typeof(string) => "status_name",
        ("UpdateCaseResolvedReason", "reason") => "security_resolved_reason",
        ("MoveCaseToProject", "projectId") or ("LinkIncident", "incidentId") => "id",
        (_, "PageNumber") => "page[number]",
        (_, "PageSize") => "page[size]",
        ("ListUsers", "SortField") => "sort",
        (_, "SortField") => "sort[field]",
        ("SearchCases", "Ascending") => "sort[asc]",
        ("ListUsers", "Ascending") => "sort_dir",
        ("ListUsers", "Statuses") => "filter[status]",
        (_, "Ascending") => "sort[ascending]",
        _ => JsonNamingPolicy.SnakeCaseLower.ConvertName(name),
    };

    // In the query, in the attributes and what they group by, or beside the attributes.
    private static JsonElement? Find(RecordedRequest request, string name)
    {
        if (request.Value(name) is { } text)
        {
            return JsonSerializer.SerializeToElement(text, DatadogJson.Options);
        }

        var data = request.HasBody ? Member(request.Body, "data") : default;
        var attributes = Member(data, "attributes");
        return new[] { Member(attributes, name), Member(Member(attributes, "group_by"), name), Member(data, name) }
            .Select(value => (JsonElement?)value)
            .FirstOrDefault(value => value!.Value.ValueKind != JsonValueKind.Undefined);
    }

    private static object? Convert(JsonElement value, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return (value.ValueKind, type) switch
        {
            (JsonValueKind.Null, _) => null,
            (JsonValueKind.String, _) when type == typeof(string) => value.GetString(),
            (JsonValueKind.String, _) when type == typeof(DateOnly) => DateOnly.Parse(value.GetString()!, null),
            (JsonValueKind.String, _) when type == typeof(bool) && value.GetString() is "asc" or "desc" => value.GetString() == "asc",
            (JsonValueKind.String, _) when type.IsAssignableFrom(typeof(UserStatus[])) =>
                value.GetString()!.Split(',').Select(status => new UserStatus(status)).ToArray(),
            (JsonValueKind.String, _) when type.IsPrimitive => JsonSerializer.Deserialize(value.GetString()!, type, PlainJson.Options),
            (JsonValueKind.String, _) when type.IsAssignableFrom(typeof(string[])) => value.GetString()!.Split(','),
            (JsonValueKind.Array, _) when type.IsAssignableFrom(typeof(string[])) => value.EnumerateArray().Select(text => text.GetString()!).ToArray(),
            (JsonValueKind.Array, _) when type.IsAssignableFrom(typeof(CaseInsight[])) =>
                value.EnumerateArray().Select(insight => insight.Deserialize<CaseInsight>(DatadogJson.Options)!).ToArray(),
            _ when type.IsPrimitive => value.Deserialize(type, PlainJson.Options),
            _ => value.Deserialize(type, DatadogJson.Options),
        };
    }

    // A change of nothing may leave the attributes out.
    private static JsonElement Attributes(RecordedRequest request) =>
        Member(request.Body.GetProperty("data"), "attributes") is { ValueKind: JsonValueKind.Object } attributes ? attributes : JsonElement.Parse("{}");

    private static CreateCaseRequest NewCase(JsonElement data)
    {
        var relationships = data.GetProperty("relationships");
        var request = JsonObject.Create(data.GetProperty("attributes"))!;
        request["@project_id"] = relationships.GetProperty("project").GetProperty("data").GetProperty("id").GetString();
        if (relationships.TryGetProperty("assignee", out var assignee))
        {
            var user = assignee.GetProperty("data");
            request["@assignee_id"] = user.ValueKind == JsonValueKind.Null ? null : user.GetProperty("id").GetString();
        }

        return request.Deserialize<CreateCaseRequest>(DatadogJson.Options)!;
    }

    // No typed code makes a resource of another type, or an empty title.
    private bool IsExpressible(JsonElement body) =>
        Member(body, "data") is { ValueKind: JsonValueKind.Object } data
        && IsText(Member(data, "type"), _resourceType!)
        && !IsText(Member(Member(data, "attributes"), "title"), "")
        && (Member(data, "relationships") is not { ValueKind: JsonValueKind.Object } relationships
            || relationships.EnumerateObject().All(relationship => HasItsType(relationship.Name, Member(relationship.Value, "data"))));

    private static bool HasItsType(string relationship, JsonElement data) =>
        data.ValueKind == JsonValueKind.Null || IsText(Member(data, "type"), relationship is "project" ? "project" : "user");

    private static bool IsText(JsonElement value, string text) => value.ValueKind == JsonValueKind.String && value.ValueEquals(text);

    private static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var member) ? member : default;
}

/// <summary>What the library reads of a JSON:API document, and the document as the library would write it.</summary>
internal sealed record DocumentJson(object? Data, IReadOnlyList<User> Users, string Written)
{
    public static DocumentJson Of(Type type, string json)
    {
        var document = JsonNode.Parse(json)!.AsObject();
        var data = document["data"].Deserialize(type, DatadogJson.Options);
        document["data"] = JsonSerializer.SerializeToNode(data, type, DatadogJson.Options);
        var users = new List<User>();
        if (document["included"] is JsonArray included)
        {
            for (var index = 0; index < included.Count; index++)
            {
                if (included[index]?["type"]?.GetValue<string>() == "user")
                {
                    users.Add(included[index].Deserialize<User>(DatadogJson.Options)!);
                    included[index] = JsonSerializer.SerializeToNode(users[^1], DatadogJson.Options);
                }
            }
        }

        return new DocumentJson(data, users, document.ToJsonString());
    }
}
