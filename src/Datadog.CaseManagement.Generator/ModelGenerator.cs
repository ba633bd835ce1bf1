using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Datadog.CaseManagement.Generator;

/// <summary>
/// Generates, from the declarations of the models, the code that reads, writes and compares them, and the common code of the open
/// enumerations. The source generator of System.Text.Json would generate five times the code, which runs at half the speed.
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

    /// <summary>The generated code for a type. Equal sources are not compiled again.</summary>
    private sealed class GeneratedType(string name, string source, TypeEntry? entry) : IEquatable<GeneratedType>
    {
        public string FileName => $"{name}.g.cs";

        public string Source => source;

        /// <summary>The entry in the table of types; <see langword="null"/> if it has none.</summary>
        public TypeEntry? Entry => entry;

        public bool Equals(GeneratedType? other) =>
            other is not null && FileName == other.FileName && Source == other.Source && Equals(Entry, other.Entry);

        public override bool Equals(object? obj) => Equals(obj as GeneratedType);

        public override int GetHashCode() => FileName.GetHashCode();
    }
}
