using System.Reflection;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Conventions;
using Datadog.CaseManagement.Tests.Exchanges;
using NSubstitute;
using NSubstitute.Core;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>The client's method that an exchange calls, and with what arguments.</summary>
internal sealed record ClientCall(Exchange Exchange, MethodInfo Method, IReadOnlyList<object?> Arguments)
{
    /// <summary>The calls of the table of exchanges, by the name of the method.</summary>
    public static IReadOnlyDictionary<string, ClientCall> ByMethod { get; } =
        Exchange.All.Select(Of).ToDictionary(call => Library.NameOf(call.Exchange.Client, call.Method));

    public Operation Operation => Library.Operation(Exchange.Operation);

    /// <summary>The parameters that fill the placeholders of the route, in their order; the method's first.</summary>
    public IEnumerable<ParameterInfo> Identifiers => Method.GetParameters().Take(Operation.Route.Count(character => character == '{'));

    /// <summary>The calls of an operation that return a task of what it responds with.</summary>
    public static IEnumerable<ClientCall> To(string operation) =>
        ByMethod.Values.Where(call =>
            call.Exchange.Operation == operation && !call.Exchange.IsDerived && call.Method.ReturnType.IsAssignableTo(typeof(Task)));

    /// <summary>Calls the method; an exception that it throws arrives as it is.</summary>
    public object Invoke(ApiClient client, IEnumerable<object?> arguments) =>
        Method.Invoke(client, BindingFlags.DoNotWrapExceptions, null, [.. arguments], null)!;

    private static ClientCall Of(Exchange exchange)
    {
        var client = (ApiClient)SubstitutionContext.Current.SubstituteFactory.Create([exchange.Client], []);
        _ = exchange.CallAsync(client);
        var received = client.ReceivedCalls().Single();
        return new ClientCall(exchange, received.GetMethodInfo(), received.GetOriginalArguments());
    }
}
