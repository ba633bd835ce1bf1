using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Datadog.CaseManagement.Generator;

/// <summary>What the declaration of a model says of its JSON.</summary>
internal sealed class ModelDescription
{
    private ModelDescription(INamedTypeSymbol type, IReadOnlyList<Member> members) => (Type, Members) = (type, members);

    public INamedTypeSymbol Type { get; }

    /// <summary>In the order in which they are written.</summary>
    public IReadOnlyList<Member> Members { get; }

    /// <summary>Without those of its base.</summary>
    public IEnumerable<Member> OwnMembers => Members.Where(member => member.IsDeclaredIn(Type));

    /// <summary>Whether it is read too: what only requests wrap around their arguments is not.</summary>
    public bool IsRead => Known.IsModel(Type);

    public TypeEntry? Entry => IsRead ? new TypeEntry(Known.FullName(Type), EntryKind.Model) : null;

    /// <summary>Whether the type has no constructor of its own, so that it would lose the one without parameters to the generated one.</summary>
    public bool NeedsConstructor => Type.InstanceConstructors.All(constructor => constructor.IsImplicitlyDeclared);

    /// <returns><see langword="null"/> for a type that is no JSON object, or that reads and writes itself by hand.</returns>
    public static ModelDescription? Of(INamedTypeSymbol type) =>
        type.IsGenericType || !Known.IsWritable(type) || WritesItself(type) ? null : new ModelDescription(type, MembersOf(type));

    private static bool WritesItself(INamedTypeSymbol type) =>
        type.GetMembers().Any(member => member.Name == "Write" || member.Name.EndsWith("IJsonWritable.Write", StringComparison.Ordinal));

    private static IReadOnlyList<Member> MembersOf(INamedTypeSymbol type)
    {
        var members = new List<Member>();
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            members.AddRange(declaring.GetMembers().OfType<IPropertySymbol>().Select(Member.Of).OfType<Member>());
        }

        return [.. members.OrderBy(member => member.Order)];
    }
}
