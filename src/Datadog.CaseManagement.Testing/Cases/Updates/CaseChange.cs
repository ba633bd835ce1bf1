namespace Datadog.CaseManagement.Testing;

/// <summary>What an update does to a case. Its request is known to be well-formed; what that names is looked up only now.</summary>
/// <param name="case">The case as it is.</param>
/// <param name="call">The request.</param>
/// <returns>The case as it should be.</returns>
internal delegate StoredCase CaseChange(StoredCase @case, Call call);
