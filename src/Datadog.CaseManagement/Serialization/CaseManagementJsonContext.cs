using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Everything that crosses the wire, generated at compile time: no reflection. One partial file an area.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TimestampConverter)])]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(ResourceIdentifier))]
[JsonSerializable(typeof(IncludedResources))]
[JsonSerializable(typeof(DateTimeOffset?))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(Document<Case>))]
[JsonSerializable(typeof(RequestDocument<CreateCaseRequest>))]
[JsonSerializable(typeof(RequestDocument<DueDateUpdate>))]
[JsonSerializable(typeof(Document<CaseType>))]
[JsonSerializable(typeof(Document<IReadOnlyList<CaseType>>))]
[JsonSerializable(typeof(RequestDocument<CreateCaseTypeRequest>))]
[JsonSerializable(typeof(RequestDocument<CaseTypeUpdate>))]
internal sealed partial class CaseManagementJsonContext : JsonSerializerContext;
