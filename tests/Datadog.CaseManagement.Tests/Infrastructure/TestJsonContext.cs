using System.Text.Json.Serialization;
using Datadog.CaseManagement.Tests.Contract;
using Datadog.CaseManagement.Tests.Recordings;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>The files that the tests read.</summary>
[JsonSerializable(typeof(ApiContract))]
[JsonSerializable(typeof(Recording))]
internal sealed partial class TestJsonContext : JsonSerializerContext;
