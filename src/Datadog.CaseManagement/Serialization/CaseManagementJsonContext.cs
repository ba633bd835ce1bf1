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
[JsonSerializable(typeof(ResourceIdentifier))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, Relationship>))]
[JsonSerializable(typeof(IncludedResources))]
[JsonSerializable(typeof(DateTimeOffset?))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]

// Cases.
[JsonSerializable(typeof(CaseSortableField))]
[JsonSerializable(typeof(Document<Case>))]
[JsonSerializable(typeof(CreateCaseRequest))]
[JsonSerializable(typeof(DueDateUpdate))]
[JsonSerializable(typeof(Document<IReadOnlyList<Case>>))]
[JsonSerializable(typeof(Document<CaseCount>))]
[JsonSerializable(typeof(Document<CaseAggregate>))]
[JsonSerializable(typeof(Aggregation))]
[JsonSerializable(typeof(BulkUpdate))]
[JsonSerializable(typeof(TitleUpdate))]
[JsonSerializable(typeof(DescriptionUpdate))]
[JsonSerializable(typeof(StatusUpdate))]
[JsonSerializable(typeof(StatusNameUpdate))]
[JsonSerializable(typeof(PriorityUpdate))]
[JsonSerializable(typeof(ResolvedReasonUpdate))]
[JsonSerializable(typeof(AssigneeUpdate))]
[JsonSerializable(typeof(AttributesUpdate))]
[JsonSerializable(typeof(CustomAttributeValue))]
[JsonSerializable(typeof(Document<IReadOnlyList<TimelineCell>>))]
[JsonSerializable(typeof(Comment))]
[JsonSerializable(typeof(Document<IReadOnlyList<CaseWatcher>>))]
[JsonSerializable(typeof(Document<CaseLink>))]
[JsonSerializable(typeof(Document<IReadOnlyList<CaseLink>>))]
[JsonSerializable(typeof(CreateCaseLinkRequest))]
[JsonSerializable(typeof(InsightsUpdate))]
[JsonSerializable(typeof(CreateJiraIssueRequest))]
[JsonSerializable(typeof(JiraIssueLink))]
[JsonSerializable(typeof(CreateServiceNowTicketRequest))]

// Case types and their custom attributes.
[JsonSerializable(typeof(Document<CaseType>))]
[JsonSerializable(typeof(Document<IReadOnlyList<CaseType>>))]
[JsonSerializable(typeof(CreateCaseTypeRequest))]
[JsonSerializable(typeof(CaseTypeUpdate))]
[JsonSerializable(typeof(Document<CustomAttribute>))]
[JsonSerializable(typeof(Document<IReadOnlyList<CustomAttribute>>))]
[JsonSerializable(typeof(CreateCustomAttributeRequest))]
[JsonSerializable(typeof(CustomAttributeUpdate))]

// Projects, their notification rules and automation rules.
[JsonSerializable(typeof(Document<Project>))]
[JsonSerializable(typeof(Document<IReadOnlyList<Project>>))]
[JsonSerializable(typeof(CreateProjectRequest))]
[JsonSerializable(typeof(ProjectUpdate))]
[JsonSerializable(typeof(Document<IReadOnlyList<ProjectFavorite>>))]
[JsonSerializable(typeof(Document<NotificationRule>))]
[JsonSerializable(typeof(Document<IReadOnlyList<NotificationRule>>))]
[JsonSerializable(typeof(CreateNotificationRuleRequest))]
[JsonSerializable(typeof(NotificationRuleUpdate))]
[JsonSerializable(typeof(Document<AutomationRule>))]
[JsonSerializable(typeof(Document<IReadOnlyList<AutomationRule>>))]
[JsonSerializable(typeof(AutomationRuleDefinition))]

// Views.
[JsonSerializable(typeof(Document<CaseView>))]
[JsonSerializable(typeof(Document<IReadOnlyList<CaseView>>))]
[JsonSerializable(typeof(CreateCaseViewRequest))]
[JsonSerializable(typeof(CaseViewUpdate))]

// Maintenance windows.
[JsonSerializable(typeof(Document<MaintenanceWindow>))]
[JsonSerializable(typeof(Document<IReadOnlyList<MaintenanceWindow>>))]
[JsonSerializable(typeof(CreateMaintenanceWindowRequest))]
[JsonSerializable(typeof(MaintenanceWindowUpdate))]
internal sealed partial class CaseManagementJsonContext : JsonSerializerContext;
