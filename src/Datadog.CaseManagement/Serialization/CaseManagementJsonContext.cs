using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.JsonApi;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Everything that crosses the wire, generated at compile time: no reflection.</summary>
/// <remarks>
/// Metadata alone: <see cref="DatadogJson"/> leaves members out and encodes in its own way, which code generated for writing would not do.
/// </remarks>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TimestampConverter)])]

// What the areas share.
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(Document<ResourceIdentifier>))]
[JsonSerializable(typeof(IncludedResources))]
[JsonSerializable(typeof(DateTimeOffset?))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]

// Cases.
[JsonSerializable(typeof(CaseSortableField))]
[JsonSerializable(typeof(Document<Case>))]
[JsonSerializable(typeof(RequestDocument<CreateCaseRequest>))]
[JsonSerializable(typeof(RequestDocument<DueDateUpdate>))]
[JsonSerializable(typeof(Document<IReadOnlyList<Case>>))]
[JsonSerializable(typeof(Document<CaseCount>))]
[JsonSerializable(typeof(Document<CaseAggregate>))]
[JsonSerializable(typeof(RequestDocument<Aggregation>))]
[JsonSerializable(typeof(RequestDocument<BulkUpdate>))]
[JsonSerializable(typeof(RequestDocument<TitleUpdate>))]
[JsonSerializable(typeof(RequestDocument<DescriptionUpdate>))]
[JsonSerializable(typeof(RequestDocument<StatusUpdate>))]
[JsonSerializable(typeof(RequestDocument<StatusNameUpdate>))]
[JsonSerializable(typeof(RequestDocument<PriorityUpdate>))]
[JsonSerializable(typeof(RequestDocument<ResolvedReasonUpdate>))]
[JsonSerializable(typeof(RequestDocument<AssigneeUpdate>))]
[JsonSerializable(typeof(RequestDocument<AttributesUpdate>))]
[JsonSerializable(typeof(RequestDocument<CustomAttributeValue>))]
[JsonSerializable(typeof(Document<IReadOnlyList<TimelineCell>>))]
[JsonSerializable(typeof(RequestDocument<Comment>))]
[JsonSerializable(typeof(Document<IReadOnlyList<CaseWatcher>>))]
[JsonSerializable(typeof(Document<CaseLink>))]
[JsonSerializable(typeof(Document<IReadOnlyList<CaseLink>>))]
[JsonSerializable(typeof(RequestDocument<CreateCaseLinkRequest>))]
[JsonSerializable(typeof(RequestDocument<InsightsUpdate>))]
[JsonSerializable(typeof(RequestDocument<CreateJiraIssueRequest>))]
[JsonSerializable(typeof(RequestDocument<JiraIssueLink>))]
[JsonSerializable(typeof(RequestDocument<CreateServiceNowTicketRequest>))]

// Case types and their custom attributes.
[JsonSerializable(typeof(Document<CaseType>))]
[JsonSerializable(typeof(Document<IReadOnlyList<CaseType>>))]
[JsonSerializable(typeof(RequestDocument<CreateCaseTypeRequest>))]
[JsonSerializable(typeof(RequestDocument<CaseTypeUpdate>))]
[JsonSerializable(typeof(Document<CustomAttribute>))]
[JsonSerializable(typeof(Document<IReadOnlyList<CustomAttribute>>))]
[JsonSerializable(typeof(RequestDocument<CreateCustomAttributeRequest>))]
[JsonSerializable(typeof(RequestDocument<CustomAttributeUpdate>))]

// Projects, their notification rules and automation rules.
[JsonSerializable(typeof(Document<Project>))]
[JsonSerializable(typeof(Document<IReadOnlyList<Project>>))]
[JsonSerializable(typeof(RequestDocument<CreateProjectRequest>))]
[JsonSerializable(typeof(RequestDocument<ProjectUpdate>))]
[JsonSerializable(typeof(Document<IReadOnlyList<ProjectFavorite>>))]
[JsonSerializable(typeof(Document<NotificationRule>))]
[JsonSerializable(typeof(Document<IReadOnlyList<NotificationRule>>))]
[JsonSerializable(typeof(RequestDocument<CreateNotificationRuleRequest>))]
[JsonSerializable(typeof(RequestDocument<NotificationRuleUpdate>))]
[JsonSerializable(typeof(Document<AutomationRule>))]
[JsonSerializable(typeof(Document<IReadOnlyList<AutomationRule>>))]
[JsonSerializable(typeof(RequestDocument<AutomationRuleDefinition>))]

// Views.
[JsonSerializable(typeof(Document<CaseView>))]
[JsonSerializable(typeof(Document<IReadOnlyList<CaseView>>))]
[JsonSerializable(typeof(RequestDocument<CreateCaseViewRequest>))]
[JsonSerializable(typeof(RequestDocument<CaseViewUpdate>))]

// Maintenance windows.
[JsonSerializable(typeof(Document<MaintenanceWindow>))]
[JsonSerializable(typeof(Document<IReadOnlyList<MaintenanceWindow>>))]
[JsonSerializable(typeof(RequestDocument<CreateMaintenanceWindowRequest>))]
[JsonSerializable(typeof(RequestDocument<MaintenanceWindowUpdate>))]
internal sealed partial class CaseManagementJsonContext : JsonSerializerContext;
