using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Tests.Conventions;

/// <summary>Finds which operations a client's method calls, in its code: directly, in a lambda, or through the client's other methods.</summary>
internal static class OperationCalls
{
    private static readonly short[] Interesting =
        [OpCodes.Ldsfld.Value, OpCodes.Call.Value, OpCodes.Callvirt.Value, OpCodes.Ldftn.Value];

    public static IReadOnlyCollection<Operation> Of(MethodInfo method)
    {
        var found = new HashSet<Operation>();
        Collect(method, found, []);
        return found;
    }

    private static void Collect(MethodBase method, HashSet<Operation> found, HashSet<MethodBase> seen)
    {
        if (!seen.Add(method) || method.GetMethodBody()?.GetILAsByteArray() is not { } code)
        {
            return;
        }

        if (method.GetCustomAttribute<StateMachineAttribute>() is { } asynchronous)
        {
            Collect(asynchronous.StateMachineType.GetMethod("MoveNext", BindingFlags.NonPublic | BindingFlags.Instance)!, found, seen);
        }

        foreach (var member in Mentioned(method, code))
        {
            if (member is FieldInfo field && Library.IsOperation(field))
            {
                found.Add((Operation)field.GetValue(null)!);
            }
            else if (member is MethodBase called && BelongsToClient(called.DeclaringType))
            {
                Collect(called, found, seen);
            }
        }
    }

    // A byte that only looks like an instruction leads to a token that does not resolve, or not to an operation.
    private static IEnumerable<MemberInfo> Mentioned(MethodBase method, byte[] code)
    {
        for (var at = 0; at + 5 <= code.Length; at++)
        {
            var wide = code[at] == 0xFE;
            var instruction = wide ? (short)((code[at] << 8) | code[at + 1]) : code[at];
            var operand = code.AsSpan(at + (wide ? 2 : 1));
            if (Interesting.Contains(instruction) && operand.Length >= 4
                && Resolve(method, BinaryPrimitives.ReadInt32LittleEndian(operand)) is { } member)
            {
                yield return member;
            }
        }
    }

    private static MemberInfo? Resolve(MethodBase method, int token)
    {
        try
        {
            return method.Module.ResolveMember(
                token,
                method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null,
                method.IsGenericMethod ? method.GetGenericArguments() : null);
        }
        catch (Exception exception) when (exception is ArgumentException or BadImageFormatException or TypeLoadException)
        {
            return null;
        }
    }

    private static bool BelongsToClient(Type? type) =>
        type is not null && (type.IsSubclassOf(typeof(ApiClient)) || BelongsToClient(type.DeclaringType));
}
