using System.Globalization;

namespace Datadog.CaseManagement.Testing;

internal static class UpdateCaseDueDate
{
    public static Answer Handle(Call call)
    {
        var attributes = RequestData.Read(call.Body, CaseResource.Type).Attributes;
        DateOnly? dueDate = attributes.Has("due_date") ? Read(attributes.Text("due_date")) : throw Errors.BadRequest();
        return Answer.Ok(CaseResource.Document(call.Modify(call.Case() with { DueDate = dueDate }), call.Store));
    }

    private static DateOnly? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : throw Errors.BadRequest();
    }
}
