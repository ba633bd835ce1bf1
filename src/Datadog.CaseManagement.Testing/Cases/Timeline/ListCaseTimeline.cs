namespace Datadog.CaseManagement.Testing;

/// <summary>Lists the comments on a case and its changes, a page at a time, the newest first unless asked otherwise.</summary>
internal static class ListCaseTimeline
{
    private const int FirstPage = 0;

    public static Answer Handle(Call call)
    {
        var page = RequestedPage.Read(call.Query, FirstPage);
        var cells = call.Query.Flag("sort[ascending]") ? call.Case().Timeline : call.Case().Timeline.Reverse();
        return Answer.Ok(Document.Of(page.Of(cells).Select(cell => TimelineCellResource.From(cell, call.Store))));
    }
}
