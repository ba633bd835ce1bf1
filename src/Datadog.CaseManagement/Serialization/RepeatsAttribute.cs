namespace Datadog.CaseManagement.Serialization;

/// <summary>A member whose texts arrive again and again, an identifier or a name: each is made once.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class RepeatsAttribute : Attribute;
