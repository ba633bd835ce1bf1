using System.Text.Json.Nodes;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Conventions;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Datadog.CaseManagement.Tests.Contract;

/// <summary>The operations that an OpenAPI document has below the paths of the library.</summary>
internal sealed class ApiDocument
{
    /// <summary>The environment variable that names the document: the one of this library's API, or Datadog's own of all its products.</summary>
    public const string Variable = "DATADOG_CONTRACT";

    private static readonly string[] Paths = ["/api/v2/cases", "/api/v2/maintenance_windows"];

    private static readonly Lazy<ApiDocument?> File = new(() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } file ? Parse(System.IO.File.ReadAllText(file)) : null);

    private ApiDocument(OpenApiDocument document) =>
        Operations =
        [
            .. (document.Paths ?? [])
                .SelectMany(path => path.Value.Operations ?? [], (path, operation) => new DocumentedOperation(path.Key, path.Value, operation.Key.Method, operation.Value))
                .Where(operation => operation.Declared?.Route == operation.Path || Paths.Any(path => IsBelow(operation.Path, path)))
                .OrderBy(operation => operation.Id, StringComparer.Ordinal),
        ];

    /// <summary>The document that the variable names; <see langword="null"/> without the variable.</summary>
    public static ApiDocument? Given => File.Value;

    public IReadOnlyList<DocumentedOperation> Operations { get; }

    /// <summary>The operations that the library has, too: by their path or, where that was changed, by their name.</summary>
    public IEnumerable<DocumentedOperation> KnownOperations => Operations.Where(operation => operation.Declared is not null);

    public static ApiDocument Parse(string yaml)
    {
        var settings = new OpenApiReaderSettings { RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
        settings.AddYamlReader();
        var result = OpenApiDocument.Parse(InBlockStyle(yaml), "yaml", settings);
        var document = result.Document ?? throw new InvalidOperationException(
            $"This is no OpenAPI document: {string.Join(' ', result.Diagnostic?.Errors.Select(error => error.Message) ?? [])}");
        var api = new ApiDocument(document);
        return api.Operations.Count > 0 ? api : throw new InvalidOperationException("The OpenAPI document has no operation of Case Management.");
    }

    /// <summary>The enumerations that requests and responses have, by name, or by place when they have none.</summary>
    public IEnumerable<(string Name, IReadOnlyList<string> Values)> Enumerations => Operations
        .SelectMany(operation => operation.Schemas.SelectMany(schema => SchemaTree.Enumerations(schema, operation.Id)))
        .DistinctBy(enumeration => enumeration.Name);

    // The reader refuses [this:tag, that:tag], which is valid and which Datadog's document has, unless each element has a line of its own.
    private static string InBlockStyle(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var written = new StringWriter();
        var emitter = new Emitter(written);
        while (parser.MoveNext())
        {
            emitter.Emit(parser.Current switch
            {
                SequenceStart sequence => new SequenceStart(sequence.Anchor, sequence.Tag, sequence.IsImplicit, SequenceStyle.Block),
                MappingStart mapping => new MappingStart(mapping.Anchor, mapping.Tag, mapping.IsImplicit, MappingStyle.Block),
                var other => other!,
            });
        }

        return written.ToString();
    }

    private static bool IsBelow(string path, string root) => path == root || path.StartsWith($"{root}/", StringComparison.Ordinal);
}

/// <summary>An operation of an OpenAPI document.</summary>
internal sealed class DocumentedOperation(string path, IOpenApiPathItem item, string method, OpenApiOperation operation)
{
    private readonly IReadOnlyList<IOpenApiParameter> _parameters = [.. item.Parameters ?? [], .. operation.Parameters ?? []];

    public string Id => operation.OperationId ?? $"{method} {path}";

    public string Path => path;

    public string Method => method;

    /// <summary>The operation as the library declares it; <see langword="null"/> if it does not have it.</summary>
    public Operation? Declared { get; } =
        Library.Operations.FirstOrDefault(declared => declared.Method.Method == method && declared.Route == path)
        ?? Library.Operations.FirstOrDefault(declared => declared.Name == operation.OperationId);

    public IEnumerable<IOpenApiParameter> PathParameters => _parameters.Where(parameter => parameter.In == ParameterLocation.Path);

    public IEnumerable<IOpenApiParameter> QueryParameters => _parameters.Where(parameter => parameter.In == ParameterLocation.Query);

    public IOpenApiSchema? Request => RequestContent?.Schema;

    /// <summary>The schema of a successful response; <see langword="null"/> when it has no body.</summary>
    public IOpenApiSchema? Response { get; } = (operation.Responses ?? [])
        .Where(response => response.Key.StartsWith('2'))
        .OrderBy(response => response.Key, StringComparer.Ordinal)
        .Select(response => response.Value.Content?.Values.FirstOrDefault()?.Schema)
        .FirstOrDefault(schema => schema is not null);

    public IEnumerable<IOpenApiSchema> Schemas =>
        _parameters.Select(parameter => parameter.Schema).Append(Request).Append(Response).OfType<IOpenApiSchema>();

    public IReadOnlyList<JsonNode> RequestExamples =>
    [
        .. new[] { RequestContent?.Example }
            .Concat(RequestContent?.Examples?.Values.Select(example => example.Value) ?? [])
            .OfType<JsonNode>(),
    ];

    /// <summary>The OAuth scopes that any of the ways to authenticate names; none when the document does not say.</summary>
    public IReadOnlyList<string> Scopes =>
        [.. (operation.Security ?? []).SelectMany(requirement => requirement.Values).SelectMany(scopes => scopes).Distinct()];

    private IOpenApiMediaType? RequestContent => operation.RequestBody?.Content?.Values.FirstOrDefault();
}
