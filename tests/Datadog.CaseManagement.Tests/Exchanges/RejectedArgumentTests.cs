using System.Reflection;
using System.Runtime.CompilerServices;
using Datadog.CaseManagement.Serialization;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Exchanges;

/// <summary>An argument that cannot be sent is rejected by its name when the method is called, and nothing is sent.</summary>
public sealed class RejectedArgumentTests : IDisposable
{
    private const int LongestPath = 60_000;

    // Texts that the service accepts empty.
    private static readonly string[] MayBeEmpty = ["comment", "description", "filter", "Query"];

    private readonly CannedHandler _handler = new();
    private readonly HttpClient _httpClient;
    private readonly DatadogCaseManagementClient _datadog;

    public RejectedArgumentTests()
    {
        _httpClient = new HttpClient(_handler);
        _datadog = new DatadogCaseManagementClient(_httpClient, new DatadogCaseManagementOptions { AccessToken = "token" });
    }

    public static TheoryData<string, string> Identifiers => Named(
        call => call.Identifiers.Select(parameter => new Place(parameter)));

    public static TheoryData<string, string> Texts => Named(call => Places(call).Where(place => place.IsText && !MayBeEmpty.Contains(place.Name)));

    public static TheoryData<string, string> TextsOfQueries =>
        Named(call => call.Exchange.Request.Contains('?', StringComparison.Ordinal) ? Places(call).Where(place => place.IsText) : []);

    public static TheoryData<string, string> References => Named(call => Places(call).Where(place => !place.Type.IsValueType));

    public void Dispose()
    {
        _datadog.Dispose();
        _httpClient.Dispose();
        _handler.Dispose();
    }

    [Theory]
    [MemberData(nameof(Identifiers))]
    public void An_identifier_that_cannot_be_a_segment_of_the_path_is_rejected(string method, string parameter)
    {
        foreach (var identifier in new[] { null, "", " \t", ".", "..", "a" + '\ud83d', new string('a', LongestPath + 1) })
        {
            AssertRejects(method, parameter, identifier);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_blank_text_is_rejected(string method, string name)
    {
        foreach (var text in new[] { null, "", " \t" })
        {
            AssertRejects(method, name, text);
        }
    }

    [Theory]
    [MemberData(nameof(TextsOfQueries))]
    public void A_text_that_no_query_can_carry_is_rejected(string method, string name)
    {
        AssertRejects(method, name, "a" + '\ud83d');
        AssertRejects(method, name, new string('a', LongestPath + 1));
    }

    [Theory]
    [MemberData(nameof(References))]
    public void Null_is_rejected(string method, string name) =>
        Assert.IsType<ArgumentNullException>(AssertRejects(method, name, null));

    private ArgumentException AssertRejects(string method, string name, string? text)
    {
        var call = ClientCall.ByMethod[method];
        var place = Places(call).Single(place => place.Name == name);

        var exception = Assert.ThrowsAny<ArgumentException>(() =>
        {
            call.Invoke(call.Exchange.ClientOf(_datadog), place.Put(call.Arguments, text));
        });

        Assert.Equal(name, exception.ParamName);
        Assert.Empty(_handler.Requests);
        return exception;
    }

    private static TheoryData<string, string> Named(Func<ClientCall, IEnumerable<Place>> places) =>
        [.. ClientCall.ByMethod.SelectMany(call => places(call.Value), (call, place) => (call.Key, place.Name))];

    // The parameters that must be given, and the required members of what they hold.
    private static IEnumerable<Place> Places(ClientCall call) =>
        call.Method.GetParameters()
            .SelectMany(parameter => parameter.ParameterType.GetProperties()
                .Where(property => property.IsDefined(typeof(RequiredMemberAttribute)))
                .Select(property => new Place(parameter, property))
                .Prepend(new Place(parameter)))
            .Where(place => place.MustBeGiven);

    /// <summary>A parameter, or a member of the model that it takes.</summary>
    private sealed record Place(ParameterInfo Parameter, PropertyInfo? Member = null)
    {
        public string Name => Member?.Name ?? Parameter.Name!;

        public Type Type => Member?.PropertyType ?? Parameter.ParameterType;

        public bool IsText => Type == typeof(string) || IsEnumeration;

        public bool MustBeGiven =>
            (Member is null ? new NullabilityInfoContext().Create(Parameter) : new NullabilityInfoContext().Create(Member)).WriteState
            == NullabilityState.NotNull;

        private bool IsEnumeration => Type.GetInterfaces().Any(implemented =>
            implemented.IsGenericType && implemented.GetGenericTypeDefinition() == typeof(IOpenEnumeration<>));

        public IEnumerable<object?> Put(IReadOnlyList<object?> arguments, string? text)
        {
            var value = IsEnumeration ? Activator.CreateInstance(Type, text) : text;
            return arguments.Select((argument, index) => index != Parameter.Position ? argument : Member is null ? value : With(argument!, Member, value));
        }

        // What `with` does.
        private static object With(object model, PropertyInfo member, object? value)
        {
            var copy = model.GetType().GetMethod("<Clone>$")!.Invoke(model, null)!;
            member.SetValue(copy, value);
            return copy;
        }
    }
}
