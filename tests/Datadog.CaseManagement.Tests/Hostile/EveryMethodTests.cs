using System.Net;
using System.Reflection;
using System.Text.Json;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class EveryMethodTests
{
    private static readonly List<(string Name, MethodInfo Method, Operation Operation, int Place)> Places =
        [.. ClientCall.ByMethod
            .Select(pair => (pair.Key, pair.Value.Method, pair.Value.Operation))
            .SelectMany(called => Enumerable.Range(0, Hostile.Argument.For(called.Method, -1, "").Texts).Select(place => (called.Key, called.Method, called.Operation, place)))];

    public static TheoryData<string> Methods => [.. Places.Select(place => place.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void An_ordinary_text_arrives_from_every_place_that_takes_one(string name)
    {
        using var client = Client();
        foreach (var (_, method, operation, place) in Places.Where(place => place.Name == name))
        {
            Assert.Null(Call(client, method, place, "ordinary text"));
            AssertSent(client, operation, "ordinary text");
        }
    }

    [Fact]
    public async Task Any_text_in_any_place_of_any_method_is_refused_or_arrives_as_itself_at_the_same_operation()
    {
        using var client = Client();
        var sent = 0;
        var inputs = Arb.From(
            Gen.Zip(Gen.Choose(0, Places.Count - 1), HostileText.Any, (place, text) => (Place: place, Text: text)),
            input => input.Text.Shrink().Select(text => (input.Place, text)));
        await PropertyCheck.HoldsAsync(inputs, input =>
        {
            var (_, method, operation, place) = Places[input.Place];
            client.Sent = null;
            if (Call(client, method, place, input.Text.Value) is { } refusal)
            {
                Assert.IsAssignableFrom<ArgumentException>(refusal);
                Assert.Null(client.Sent);
                return;
            }

            Assert.True(input.Text.IsWellFormed);
            AssertSent(client, operation, input.Text.Value);
            sent++;
        });
        Assert.InRange(sent, PropertyCheck.Cases / 4, PropertyCheck.Cases);
    }

    private static HostileClient Client() => new()
    {
        Answer = () => new HttpResponseMessage((HttpStatusCode)418),
    };

    private static Exception? Call(HostileClient client, MethodInfo method, int place, string text)
    {
        try
        {
            var called = method.Invoke(client.ClientOf(method.DeclaringType!), Hostile.Argument.For(method, place, text).Arguments);
            client.Finish(called as Task<bool> ?? Finished(called!));
            return null;
        }
        catch (TargetInvocationException exception)
        {
            return exception.InnerException;
        }
        catch (ArgumentException exception)
        {
            // From what makes the argument, or from a stream, which asks when it is consumed.
            return exception;
        }
        catch (DatadogApiException)
        {
            return null;
        }
    }

    private static async Task<bool> Finished(object called)
    {
        if (called is Task call)
        {
            await call;
            return true;
        }

        await using var stream = ((IAsyncEnumerable<object>)called).GetAsyncEnumerator();
        return await stream.MoveNextAsync();
    }

    private static void AssertSent(HostileClient client, Operation operation, string text)
    {
        var sent = client.Sent!;
        Assert.Equal(operation.Method, sent.Method);
        Assert.Equal("https://api.datadoghq.com", sent.Uri.GetLeftPart(UriPartial.Authority));
        Assert.Equal("", sent.Uri.Fragment);
        var route = operation.Route.Split('/').Skip(1).ToList();
        var segments = sent.Segments.ToList();
        Assert.Equal(route.Count, segments.Count);
        Assert.All(route.Zip(segments), pair => Assert.True(pair.First.StartsWith('{') || pair.First == pair.Second));
        var arrived = segments
            .Where((_, index) => route[index].StartsWith('{'))
            .Concat(sent.Uri.Query.TrimStart('?').Split('&').SelectMany(pair => pair.Split('=').Skip(1)).Select(Uri.UnescapeDataString))
            .Concat(sent.Body.Length == 0 ? [] : Texts(sent.Json));
        Assert.Contains(text, arrived);
    }

    private static IEnumerable<string> Texts(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().SelectMany(member => Texts(member.Value).Prepend(member.Name)),
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Texts),
        JsonValueKind.String => [json.GetString()!],
        _ => [],
    };
}
