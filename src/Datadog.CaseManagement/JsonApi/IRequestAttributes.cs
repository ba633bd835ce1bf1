namespace Datadog.CaseManagement.JsonApi;

/// <summary>What stands under <c>data.attributes</c> of a request, and what the envelope around it must say.</summary>
internal interface IRequestAttributes
{
    static abstract ResourceType ResourceType { get; }

    IReadOnlyDictionary<string, Relationship>? Relationships => null;
}
