using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datadog.CaseManagement.Generator;

/// <summary>
/// Writes how the library's models are read from JSON, written to it and compared, and what its open enumerations have in common, from
/// their declarations: the code that a person would write by hand. What the serializer generates would do the same with five times the
/// code, at half the speed.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var types = context.SyntaxProvider
            .CreateSyntaxProvider(static (node, _) => node is TypeDeclarationSyntax, static (context, _) => Describe(context))
            .Where(static type => type is not null);

        context.RegisterSourceOutput(types, static (output, type) => output.AddSource(type!.FileName, type.Source));

        context.RegisterSourceOutput(
            types.Select(static (type, _) => type!.Entry).Where(static entry => entry is not null).Collect(),
            static (output, entries) => output.AddSource("ModelTypeInfoResolver.g.cs", TypeTable.Source(entries!)));
    }

    private static GeneratedType? Describe(GeneratorSyntaxContext context)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type
            || type.DeclaringSyntaxReferences[0].GetSyntax() != context.Node)
        {
            return null;
        }

        if (KnownTypes.IsEnumeration(type))
        {
            return new GeneratedType(type.Name, EnumerationSource.Of(type), new TypeEntry(KnownTypes.FullName(type), EntryKind.Enumeration));
        }

        var model = ModelDescription.Of(type);
        return model is null ? null : new GeneratedType(type.Name, ModelSource.Of(model), model.Entry);
    }

    /// <summary>What is generated for a type. Equal sources are not compiled again.</summary>
    private sealed class GeneratedType(string name, string source, TypeEntry? entry) : IEquatable<GeneratedType>
    {
        public string FileName => $"{name}.g.cs";

        public string Source => source;

        /// <summary>Its entry in the table of types; <see langword="null"/> when it has none.</summary>
        public TypeEntry? Entry => entry;

        public bool Equals(GeneratedType? other) =>
            other is not null && FileName == other.FileName && Source == other.Source && Equals(Entry, other.Entry);

        public override bool Equals(object? obj) => Equals(obj as GeneratedType);

        public override int GetHashCode() => FileName.GetHashCode();
    }
}
