using System.Text.Json.Serialization;
using Datadog.CaseManagement.Cases;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Serialization;

/// <summary>
/// What System.Text.Json would generate for the models, which say in its attributes what stands in their JSON. The code that the library's
/// own generator writes is held to it.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(TimestampConverter)])]

// What the areas share.
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(ResourceIdentifier))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, Relationship>))]
[JsonSerializable(typeof(DateTimeOffset?))]
[JsonSerializable(typeof(double))]
[JsonSerializable(typeof(double[]))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(string[]))]

// Cases.
[JsonSerializable(typeof(CaseSortableField))]
[JsonSerializable(typeof(SerializedDocument<Case>))]
[JsonSerializable(typeof(CreateCaseRequest))]
[JsonSerializable(typeof(DueDateUpdate))]
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<Case>>))]
[JsonSerializable(typeof(SerializedDocument<CaseCount>))]
[JsonSerializable(typeof(SerializedDocument<CaseAggregate>))]
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
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<TimelineCell>>))]
[JsonSerializable(typeof(Comment))]
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<CaseWatcher>>))]
[JsonSerializable(typeof(SerializedDocument<CaseLink>))]
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<CaseLink>>))]
[JsonSerializable(typeof(CreateCaseLinkRequest))]
[JsonSerializable(typeof(InsightsUpdate))]
[JsonSerializable(typeof(CreateJiraIssueRequest))]
[JsonSerializable(typeof(JiraIssueLink))]
[JsonSerializable(typeof(CreateServiceNowTicketRequest))]

// Case types and their custom attributes.
[JsonSerializable(typeof(SerializedDocument<CaseType>))]
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<CaseType>>))]
[JsonSerializable(typeof(CreateCaseTypeRequest))]
[JsonSerializable(typeof(CaseTypeUpdate))]
[JsonSerializable(typeof(SerializedDocument<CustomAttribute>))]
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<CustomAttribute>>))]
[JsonSerializable(typeof(CreateCustomAttributeRequest))]
[JsonSerializable(typeof(CustomAttributeUpdate))]

// Projects, their notification rules and automation rules.
[JsonSerializable(typeof(SerializedDocument<Project>))]
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<Project>>))]
[JsonSerializable(typeof(CreateProjectRequest))]
[JsonSerializable(typeof(ProjectUpdate))]
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<ProjectFavorite>>))]
[JsonSerializable(typeof(SerializedDocument<NotificationRule>))]
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<NotificationRule>>))]
[JsonSerializable(typeof(CreateNotificationRuleRequest))]
[JsonSerializable(typeof(NotificationRuleUpdate))]
[JsonSerializable(typeof(SerializedDocument<AutomationRule>))]
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<AutomationRule>>))]
[JsonSerializable(typeof(AutomationRuleDefinition))]

// Views.
[JsonSerializable(typeof(SerializedDocument<CaseView>))]
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<CaseView>>))]
[JsonSerializable(typeof(CreateCaseViewRequest))]
[JsonSerializable(typeof(CaseViewUpdate))]

// Maintenance windows.
[JsonSerializable(typeof(SerializedDocument<MaintenanceWindow>))]
[JsonSerializable(typeof(SerializedDocument<IReadOnlyList<MaintenanceWindow>>))]
[JsonSerializable(typeof(CreateMaintenanceWindowRequest))]
[JsonSerializable(typeof(MaintenanceWindowUpdate))]
internal sealed partial class SerializerContext : JsonSerializerContext;
