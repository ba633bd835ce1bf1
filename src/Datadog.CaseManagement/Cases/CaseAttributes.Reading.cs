using System.Text.Json;
using Datadog.CaseManagement.Serialization.Reading;

namespace Datadog.CaseManagement;

public sealed partial record CaseAttributes
{
    /// <summary>Makes attributes with nothing in them yet.</summary>
    public CaseAttributes()
    {
    }

    internal CaseAttributes(ref Utf8JsonReader reader)
    {
        while (reader.NextMember(out var name))
        {
            if (name.SequenceEqual("archived_at"u8))
            {
                ArchivedAt = reader.Timestamp();
            }
            else if (name.SequenceEqual("attributes"u8))
            {
                Attributes = reader.MapOfTexts()!;
            }
            else if (name.SequenceEqual("closed_at"u8))
            {
                ClosedAt = reader.Timestamp();
            }
            else if (name.SequenceEqual("comment_count"u8))
            {
                CommentCount = reader.Number();
            }
            else if (name.SequenceEqual("created_at"u8))
            {
                CreatedAt = reader.Timestamp();
            }
            else if (name.SequenceEqual("created_by_author"u8))
            {
                CreatedByAuthor = reader.JsonOrNull();
            }
            else if (name.SequenceEqual("creation_source"u8))
            {
                CreationSource = reader.Enumeration<CreationSource>();
            }
            else if (name.SequenceEqual("custom_attributes"u8))
            {
                CustomAttributes = reader.MapOfModels<CustomAttributeValue>()!;
            }
            else if (name.SequenceEqual("description"u8))
            {
                Description = reader.Text();
            }
            else if (name.SequenceEqual("due_date"u8))
            {
                WireDueDate = reader.RepeatedText();
            }
            else if (name.SequenceEqual("insights"u8))
            {
                Insights = reader.Models<CaseInsight>()!;
            }
            else if (name.SequenceEqual("internal_id"u8))
            {
                InternalId = reader.RepeatedText();
            }
            else if (name.SequenceEqual("jira_issue"u8))
            {
                JiraIssue = reader.Other<JiraIssue>();
            }
            else if (name.SequenceEqual("key"u8))
            {
                Key = reader.Text();
            }
            else if (name.SequenceEqual("merge_status"u8))
            {
                MergeStatus = reader.Enumeration<MergeStatus>();
            }
            else if (name.SequenceEqual("modified_at"u8))
            {
                ModifiedAt = reader.Timestamp();
            }
            else if (name.SequenceEqual("priority"u8))
            {
                Priority = reader.Enumeration<CasePriority>();
            }
            else if (name.SequenceEqual("public_id"u8))
            {
                PublicId = reader.Text();
            }
            else if (name.SequenceEqual("service_now_ticket"u8))
            {
                ServiceNowTicket = reader.Other<ServiceNowTicket>();
            }
            else if (name.SequenceEqual("status"u8))
            {
                Status = reader.Enumeration<CaseStatus>();
            }
            else if (name.SequenceEqual("status_group"u8))
            {
                StatusGroup = reader.Enumeration<CaseStatusGroup>();
            }
            else if (name.SequenceEqual("status_name"u8))
            {
                StatusName = reader.RepeatedText();
            }
            else if (name.SequenceEqual("title"u8))
            {
                Title = reader.Text();
            }
            else if (name.SequenceEqual("type"u8))
            {
                Type = reader.Enumeration<CaseKind>();
            }
            else if (name.SequenceEqual("type_id"u8))
            {
                TypeId = reader.RepeatedText();
            }
            else
            {
                Keep(name, ref reader);
            }
        }
    }

    static CaseAttributes IReadable<CaseAttributes>.Read(ref Utf8JsonReader reader) => new(ref reader);
}
