namespace Datadog.CaseManagement.Serialization;

/// <summary>An open enumeration: a string on the wire, of which some values are known.</summary>
internal interface IEnumeration<TSelf>
    where TSelf : struct, IEnumeration<TSelf>
{
    string Value { get; }

    static abstract TSelf FromWire(string value);
}
