using System.Reflection;
using Datadog.CaseManagement.Http;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>The operations that the library declares.</summary>
internal static class DeclaredOperations
{
    public static IReadOnlyDictionary<string, Operation> ByName { get; } =
        typeof(CasesClient).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(field => typeof(Operation).IsAssignableFrom(field.FieldType))
            .Select(field => (Operation)field.GetValue(null)!)
            .ToDictionary(operation => operation.Name);
}
