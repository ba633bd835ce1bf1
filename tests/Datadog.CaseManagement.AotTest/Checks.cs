using Datadog.CaseManagement.AotTest.Exchanges;

namespace Datadog.CaseManagement.AotTest;

/// <summary>Everything that the program checks.</summary>
internal static class Checks
{
    /// <summary>A call of every operation.</summary>
    public static IReadOnlyList<Exchange> Exchanges { get; } =
    [
        .. CaseExchanges.All,
        .. CaseFieldExchanges.All,
        .. CaseActivityExchanges.All,
        .. CaseRelationExchanges.All,
        .. CaseTypeExchanges.All,
        .. ProjectExchanges.All,
        .. ProjectRuleExchanges.All,
        .. CaseViewExchanges.All,
        .. MaintenanceWindowExchanges.All,
    ];

    public static IReadOnlyList<Check> All { get; } =
    [
        .. Exchanges.Select(exchange => new Check(exchange.Operation, exchange.RunAsync)),
        .. Behaviours.All,
#if NET10_0_OR_GREATER
        .. InMemoryBehaviours.All,
#endif
    ];
}
