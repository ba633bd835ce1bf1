using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;
using AssemblyDefinition = Mono.Cecil.AssemblyDefinition;
using ICustomAttributeProvider = Mono.Cecil.ICustomAttributeProvider;
using GenericParameter = Mono.Cecil.GenericParameter;
using TypeDefinition = Mono.Cecil.TypeDefinition;
using TypeReference = Mono.Cecil.TypeReference;
using TypeSpecification = Mono.Cecil.TypeSpecification;

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>
/// Which room of the library a type belongs to, and which types it uses. The room is the first folder: the namespace tells it, and for the
/// types of the public namespace the source document that the portable PDB names.
/// </summary>
internal sealed partial class Rooms : IDisposable
{
    public const string Root = "";
    public const string Facade = "the facade";
    public const string Resources = "the resources";

    private const string PublicNamespace = "Datadog.CaseManagement";

    private static readonly string[] FacadeTypes = [nameof(DatadogCaseManagementClient), nameof(DatadogJson), nameof(ModelTypeInfoResolver)];

    public static readonly string[] ResourceFolders = ["Cases", "CaseTypes", "Projects", "Views", "MaintenanceWindows", "Users"];

    private readonly AssemblyDefinition _assembly = AssemblyDefinition.ReadAssembly(
        Library.Assembly.Location, new ReaderParameters { ReadSymbols = true });

    private readonly Dictionary<int, string> _documents = [];

    public Rooms()
    {
        using var pdb = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(Path.ChangeExtension(Library.Assembly.Location, "pdb")));
        var reader = pdb.GetMetadataReader();
        foreach (var type in Types)
        {
            if (DocumentsOf(type, reader).FirstOrDefault(document => !document.EndsWith(".g.cs", StringComparison.Ordinal)) is { } document)
            {
                _documents[type.MetadataToken.ToInt32()] = document;
            }
        }
    }

    /// <summary>The types that somebody wrote, without those nested in them.</summary>
    public IEnumerable<TypeDefinition> Types => _assembly.MainModule.Types.Where(type =>
        !type.Name.StartsWith('<')
        && (type.Namespace.StartsWith(PublicNamespace, StringComparison.Ordinal) || type.Namespace == "Microsoft.Extensions.DependencyInjection"));

    /// <summary>The folder of a type's source, relative to the project's.</summary>
    public string FolderOf(TypeDefinition type) =>
        _documents.TryGetValue(type.MetadataToken.ToInt32(), out var document)
            ? ProjectFolder().Match(document).Groups["folder"].Value.TrimEnd('/')
            : throw new InvalidOperationException($"The PDB does not tell where {type.FullName} is written.");

    public string RoomOf(TypeDefinition type)
    {
        var folder = type.Namespace.StartsWith(PublicNamespace + ".", StringComparison.Ordinal)
            ? type.Namespace[(PublicNamespace.Length + 1)..].Split('.')[0]
            : FolderOf(type).Split('/')[0];
        return folder == Root && FacadeTypes.Contains(type.Name) ? Facade
            : ResourceFolders.Contains(folder) ? Resources
            : folder;
    }

    /// <summary>The types of the library that a type uses: in its declarations, its signatures and its code, nested types included.</summary>
    public IEnumerable<TypeDefinition> UsedBy(TypeDefinition type)
    {
        var used = new HashSet<TypeReference>();
        Collect(type, used);
        return used.Select(reference => Outermost(reference.GetElementType()))
            .OfType<TypeDefinition>()
            .Where(found => found != type && Types.Contains(found))
            .Distinct();
    }

    public void Dispose() => _assembly.Dispose();

    [GeneratedRegex("/src/Datadog\\.CaseManagement/(?<folder>(?:.*/)?)[^/]+$")]
    private static partial Regex ProjectFolder();

    private static TypeDefinition? Outermost(TypeReference reference)
    {
        var outermost = reference;
        while (outermost.DeclaringType is { } declaring)
        {
            outermost = declaring;
        }

        return outermost as TypeDefinition;
    }

    private static IEnumerable<string> DocumentsOf(TypeDefinition type, MetadataReader pdb)
    {
        var documents = type.Methods
            .Select(method => MetadataTokens.MethodDebugInformationHandle(method.MetadataToken.ToInt32() & 0xFFFFFF))
            .Select(handle => pdb.GetMethodDebugInformation(handle))
            .SelectMany(information => information.GetSequencePoints().Select(point => point.Document))
            .Concat(DocumentsOfDeclaration(type, pdb));
        return documents
            .Select(handle => pdb.GetString(pdb.GetDocument(handle).Name).Replace('\\', '/'))
            .Concat(type.NestedTypes.SelectMany(nested => DocumentsOf(nested, pdb)));
    }

    // The compiler names the documents of a type that has no code in a record of its own.
    private static IEnumerable<DocumentHandle> DocumentsOfDeclaration(TypeDefinition type, MetadataReader pdb)
    {
        var typeDefinitionDocuments = new Guid("932E74BC-DBA9-4478-8D46-0F32A7BAB3D3");
        foreach (var handle in pdb.GetCustomDebugInformation(MetadataTokens.EntityHandle(type.MetadataToken.ToInt32())))
        {
            var information = pdb.GetCustomDebugInformation(handle);
            if (pdb.GetGuid(information.Kind) == typeDefinitionDocuments)
            {
                for (var blob = pdb.GetBlobReader(information.Value); blob.RemainingBytes > 0;)
                {
                    yield return MetadataTokens.DocumentHandle(blob.ReadCompressedInteger());
                }
            }
        }
    }

    private static void Collect(TypeDefinition type, HashSet<TypeReference> used)
    {
        Add(type.BaseType, used);
        AddAll(type.Interfaces.Select(implemented => implemented.InterfaceType), used);
        AddAll(type.GenericParameters.SelectMany(parameter => parameter.Constraints).Select(constraint => constraint.ConstraintType), used);
        AddAll(type.Fields.Select(field => field.FieldType), used);
        AddAll(type.Properties.Select(property => property.PropertyType), used);
        AddAll(
            new ICustomAttributeProvider[] { type }.Concat(type.Fields).Concat(type.Properties).Concat(type.Methods)
                .SelectMany(provider => provider.CustomAttributes)
                .SelectMany(attribute => attribute.ConstructorArguments
                    .Select(argument => argument.Value)
                    .OfType<TypeReference>()
                    .Append(attribute.AttributeType)),
            used);
        foreach (var method in type.Methods)
        {
            Add(method, used);
            if (method.HasBody)
            {
                AddAll(method.Body.Variables.Select(variable => variable.VariableType), used);
                foreach (var instruction in method.Body.Instructions)
                {
                    Add(instruction, used);
                }
            }
        }

        foreach (var nested in type.NestedTypes)
        {
            Collect(nested, used);
        }
    }

    private static void Add(Instruction instruction, HashSet<TypeReference> used)
    {
        switch (instruction.Operand)
        {
            case TypeReference type:
                Add(type, used);
                break;
            case FieldReference field:
                AddAll([field.DeclaringType, field.FieldType], used);
                break;
            case MethodReference method:
                Add(method.DeclaringType, used);
                Add(method, used);
                AddAll((method as GenericInstanceMethod)?.GenericArguments ?? [], used);
                break;
        }
    }

    private static void Add(MethodReference method, HashSet<TypeReference> used) =>
        AddAll(method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType), used);

    private static void AddAll(IEnumerable<TypeReference?> types, HashSet<TypeReference> used)
    {
        foreach (var type in types)
        {
            Add(type, used);
        }
    }

    private static void Add(TypeReference? type, HashSet<TypeReference> used)
    {
        switch (type)
        {
            case null or GenericParameter:
                break;
            case GenericInstanceType generic:
                Add(generic.ElementType, used);
                AddAll(generic.GenericArguments, used);
                break;
            case TypeSpecification composed:
                Add(composed.ElementType, used);
                break;
            default:
                used.Add(type);
                break;
        }
    }
}
