using System.Globalization;
using System.Net;
using System.Text;

namespace Datadog.CaseManagement.Http.Errors;

/// <summary>Composes the message of an exception: the operation, the errors in the response and, where possible, a remedy.</summary>
internal static class ErrorMessage
{
    private const int MaxQuoteLength = 500;

    public static string Compose(
        ApiRequest request,
        ApiResponse response,
        IReadOnlyList<DatadogError> errors,
        string body,
        RateLimit? rateLimit,
        TimeSpan? retryAfter,
        string? problem)
    {
        var status = response.StatusCode;
        var message = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"Datadog answered {request.Operation.Name} ({request.Operation.Method} /{request.Path}) ")
            .Append($"with {(int)status} {GetReasonPhrase(status)}".TrimEnd());
        if (problem is not null)
        {
            message.Append(CultureInfo.InvariantCulture, $", but its body cannot be read: {problem}");
        }

        var errorText = DescribeErrors(response, errors, body);
        message.Append(errorText.Length == 0 ? "" : $": {errorText}");
        if (message[^1] is not ('.' or '!' or '?'))
        {
            message.Append('.');
        }

        if (problem is null && GetAdvice(request, response, rateLimit, retryAfter) is { } advice)
        {
            message.Append(' ').Append(advice);
        }

        if (UnansweredCall.MustWarn(request))
        {
            message.Append(CultureInfo.InvariantCulture, $" {UnansweredCall.MayHaveBeenCarriedOut}.");
        }

        if (request.Attempts > 1)
        {
            message.Append(CultureInfo.InvariantCulture, $" The request was sent {request.Attempts} times.");
        }

        return message.ToString();
    }

    /// <summary>Composes the message for a call that was not sent, because it would have to wait for a rate limit longer than it may.</summary>
    public static string ForLateCall(ApiRequest request, RateLimit? rateLimit, TimeSpan untilReset, TimeSpan wait)
    {
        var (again, warning) = (
            request.Attempts > 0 ? " again" : "",
            UnansweredCall.MustWarn(request) ? $" {UnansweredCall.MayHaveBeenCarriedOut}." : "");
        var reason = untilReset > request.Options.Retry.MaxDelay
            ? $"longer than {nameof(request.Options.Retry)}.{nameof(RetryOptions.MaxDelay)} ({Seconds(request.Options.Retry.MaxDelay)})"
            : $"longer than is left of {nameof(request.Options.TotalTimeout)} ({Seconds(request.Options.TotalTimeout)})";
        return $"{request.Operation.Name} ({request.Operation.Method} /{request.Path}) was not sent{again}. "
            + $"{GetRateLimitAdvice(rateLimit, wait)} The wait is {reason}.{warning}";
    }

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");

    // The registered phrase, because HTTP/2 has none and a server can send any text.
    private static string? GetReasonPhrase(HttpStatusCode status)
    {
        using var message = new HttpResponseMessage(status);
        return message.ReasonPhrase;
    }

    private static string DescribeErrors(ApiResponse response, IReadOnlyList<DatadogError> errors, string body)
    {
        if (errors.Count > 0)
        {
            return Quote(string.Join("; ", errors.Take(MaxQuoteLength)));
        }

        // Only the beginning is split, because a long body has very many words.
        var beginning = body.AsSpan().TrimStart();
        beginning = beginning[..Math.Min(beginning.Length, 4 * MaxQuoteLength)];
        var text = string.Join(' ', beginning.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length == 0 ? "" : $"the body ({response.MediaType ?? "of no stated type"}) begins: {Quote(text)}";
    }

    private static string Quote(string text)
    {
        if (text.Length <= MaxQuoteLength)
        {
            return text;
        }

        // A surrogate pair is not split, because the message would not be valid text.
        var length = char.IsHighSurrogate(text[MaxQuoteLength - 1]) ? MaxQuoteLength - 1 : MaxQuoteLength;
        return text[..length] + "…";
    }

    private static string? GetAdvice(ApiRequest request, ApiResponse response, RateLimit? rateLimit, TimeSpan? retryAfter) =>
        response.StatusCode switch
        {
            HttpStatusCode.Unauthorized =>
                "Check the API key and the application key, or the access token, and that they belong to an organisation at "
                + $"{request.Endpoint.Host} ({nameof(DatadogCaseManagementOptions.Site)}, environment variable DD_SITE).",
            HttpStatusCode.Forbidden =>
                $"The operation needs the OAuth scope {request.Operation.Scope}: give it to the application key or the access token, and "
                + "check that its owner has the permission. Datadog answers the same when the API key is not valid at "
                + $"{request.Endpoint.Host} ({nameof(DatadogCaseManagementOptions.Site)}, environment variable DD_SITE).",
            HttpStatusCode.TooManyRequests => GetRateLimitAdvice(rateLimit, retryAfter),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest =>
                $"Redirects are not followed, because the credentials must not reach another host ({response.RedirectHost ?? "or path"}): "
                + $"check {nameof(DatadogCaseManagementOptions.Site)} and {nameof(DatadogCaseManagementOptions.BaseAddress)}.",
            _ => null,
        };

    private static string GetRateLimitAdvice(RateLimit? rateLimit, TimeSpan? retryAfter)
    {
        var which = rateLimit?.Name is { } name ? $"The rate limit {name}" : "The rate limit";
        var size = rateLimit is { Limit: { } limit, Period: { } period }
            ? string.Create(CultureInfo.InvariantCulture, $" of {limit} requests in {period.TotalSeconds} s")
            : "";
        var when = retryAfter is { } wait
            ? $"try again in {Seconds(wait)}"
            : "try again later";
        return $"{which}{size} is used up for the whole organisation; {when}.";
    }
}
