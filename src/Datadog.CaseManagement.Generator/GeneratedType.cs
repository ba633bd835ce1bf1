using System;

namespace Datadog.CaseManagement.Generator;

/// <summary>What is generated for a type. Equal texts are not compiled again.</summary>
internal sealed class GeneratedType(string name, string? source, TypeEntry? entry) : IEquatable<GeneratedType>
{
    public string FileName => $"{name}.g.cs";

    /// <summary>The code; <see langword="null"/> when all of it is written by hand.</summary>
    public string? Source => source;

    /// <summary>Its entry in the table of types; <see langword="null"/> when it has none.</summary>
    public TypeEntry? Entry => entry;

    public bool Equals(GeneratedType? other) => other is not null && FileName == other.FileName && Source == other.Source && Equals(Entry, other.Entry);

    public override bool Equals(object? obj) => Equals(obj as GeneratedType);

    public override int GetHashCode() => FileName.GetHashCode();
}
