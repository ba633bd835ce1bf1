using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Exchanges;
using Datadog.CaseManagement.Tests.Infrastructure;
using FsCheck;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class EveryMethodTests
{
    private static readonly List<(string Name, MethodInfo Method, Operation Operation, int Place)> Places =
        [.. ClientCall.ByMethod
            .Select(pair => (pair.Key, pair.Value.Method, pair.Value.Operation))
            .SelectMany(called => Enumerable.Range(0, Hostile.Argument.For(called.Method, -1, "").Texts).Select(place => (called.Key, called.Method, called.Operation, place)))
            .Where(place => !IsOnlyCompared(place.Method, place.place))];

    public static TheoryData<string> Methods => [.. Places.Select(place => place.Name).Distinct()];

    [Theory]
    [MemberData(nameof(Methods))]
    public void An_ordinary_string_is_sent_from_every_place_that_takes_one(string name)
    {
        using var client = Client();
        foreach (var (_, method, operation, place) in Places.Where(place => place.Name == name))
        {
            Assert.Null(Call(client, method, place, "ordinary text"));
            AssertSent(client, operation, AsSent(method, place, "ordinary text"));
        }
    }

    [Fact]
    public async Task Any_string_in_any_place_of_any_method_is_rejected_or_sent_unchanged_to_the_same_operation()
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
            if (Call(client, method, place, input.Text.Value) is { } exception)
            {
                Assert.IsAssignableFrom<ArgumentException>(exception);
                Assert.Null(client.Sent);
                return;
            }

            Assert.True(input.Text.IsWellFormed);
            AssertSent(client, operation, AsSent(method, place, input.Text.Value));
            sent++;
        });
        Assert.InRange(sent, PropertyCheck.Cases / 4, PropertyCheck.Cases);
    }

    // With the names in the list that is the answer.
    private static bool IsOnlyCompared(MethodInfo method, int place) =>
        method.Name.StartsWith("Find", StringComparison.Ordinal) && method.GetParameters()[place].Name is "key" or "name";

    // Every text but this one is sent as it is.
    private static string AsSent(MethodInfo method, int place, string text) =>
        method.Name != nameof(CasesClient.SearchOverdueAsync) || place > 0 ? text
        : string.IsNullOrWhiteSpace(text) ? "-status:CLOSED"
        : $"({text}) AND -status:CLOSED";

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
            // From the creation of an argument, or from a stream, which checks when it is consumed.
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

/// <summary>
/// Creates arguments for any method of the clients, with every member of a request set, so that a test can put any string into any place
/// that takes one, including members that are added later.
/// </summary>
internal sealed class Argument(Func<string> nextText)
{
    private static readonly MethodInfo ListOfMethod = typeof(Argument).GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Instance)!;
    private static readonly MethodInfo MapOfMethod = typeof(Argument).GetMethod(nameof(MapOf), BindingFlags.NonPublic | BindingFlags.Instance)!;

    /// <summary>The arguments of a method, and how many strings they contain.</summary>
    public static (object?[] Arguments, int Texts) For(MethodInfo method, int place, string text)
    {
        var texts = 0;
        var maker = new Argument(() => texts++ == place ? text : $"text-{texts}");
        return ([.. method.GetParameters().Select(parameter => maker.Of(parameter.ParameterType))], texts);
    }

    private object? Of(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type switch
        {
            _ when type == typeof(string) => nextText(),
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => 1,
            _ when type == typeof(long) => 1L,
            _ when type == typeof(double) => 1.5,
            _ when type == typeof(DateOnly) => new DateOnly(2026, 12, 31),
            _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(1),
            _ when type == typeof(DateTimeOffset) => new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero),
            _ when type == typeof(CancellationToken) => CancellationToken.None,
            _ when type == typeof(JsonElement) => TextElement(nextText()),
            _ when type == typeof(JsonNode) => JsonValue.Create(nextText()),
            _ when type == typeof(CustomAttributeValue) => CustomAttributeValue.Text([nextText(), nextText()]),
            _ when type == typeof(IAsyncEnumerable<Case>) => new CaseStream(nextText()),
            _ when type == typeof(IProgress<CaseBulkProgress>) => null,
            { IsEnum: true } => Enum.GetValuesAsUnderlyingType(type).GetValue(0),
            { IsGenericType: true } => OfGeneric(type),
            _ when type.GetInterfaces().Any(implemented => implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IOpenEnumeration<>)) =>
                Activator.CreateInstance(type, nextText()),
            _ => OfModel(type),
        };
    }

    private object? OfGeneric(Type type)
    {
        var arguments = type.GetGenericArguments();
        return arguments.Length == 2 ? MapOfMethod.MakeGenericMethod(arguments[1]).Invoke(this, null)
            : type.GetGenericTypeDefinition() == typeof(Optional<>) ? Activator.CreateInstance(type, Of(arguments[0]))
            : ListOfMethod.MakeGenericMethod(arguments[0]).Invoke(this, null);
    }

    private T[] ListOf<T>() => [(T)Of(typeof(T))!];

    private Dictionary<string, T> MapOf<T>() => new() { [nextText()] = (T)Of(typeof(T))! };

    private object OfModel(Type type)
    {
        if (type.IsValueType || type.GetConstructor(Type.EmptyTypes) is null)
        {
            var constructor = type.GetConstructors().MaxBy(constructor => constructor.GetParameters().Length)
                ?? throw new NotSupportedException($"Teach this class to make a {type}.");
            return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Of(parameter.ParameterType))]);
        }

        var model = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties().Where(property => property.SetMethod?.IsPublic == true))
        {
            property.SetValue(model, Of(property.PropertyType));
        }

        return model;
    }

    // Escaped character by character, so that a lone surrogate stays one.
    private static JsonElement TextElement(string text)
    {
        using var document = JsonDocument.Parse($"\"{string.Concat(text.Select(character => $"\\u{(int)character:x4}"))}\"");
        return document.RootElement.Clone();
    }
}
