using System.Net;

namespace Datadog.CaseManagement.Testing;

internal static class CreateCaseServiceNowTicket
{
    public static Answer Handle(Call call)
    {
        call.Changed(CaseTickets.ServiceNowTicket(RequestData.Read(call.Body, StoredServiceNowTicket.Type).Attributes));
        return Answer.Empty(HttpStatusCode.Accepted);
    }
}
