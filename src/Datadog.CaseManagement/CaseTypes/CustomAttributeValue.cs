using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// The value of a custom attribute on a case: a text, a number, a web address or a selected option, or several of one kind.
/// Made by <see cref="Text(string)"/> and its siblings, so that type, multiplicity and value always agree.
/// </summary>
public sealed partial record CustomAttributeValue : JsonModel, IRequestAttributes
{
    private CustomAttributeValue(CustomAttributeType type, bool isMulti, JsonElement value)
    {
        Type = type;
        IsMulti = isMulti;
        Value = value;
    }

    /// <summary>The data type of the attribute.</summary>
    [JsonPropertyName("type")]
    public CustomAttributeType? Type { get; private init; }

    /// <summary>Whether the attribute takes several values.</summary>
    [JsonPropertyName("is_multi")]
    public bool? IsMulti { get; private init; }

    /// <summary>The texts, web addresses or selected options, one or several; empty for numbers.</summary>
    public IReadOnlyList<string> Strings =>
        ElementsOf(JsonValueKind.String, static element => element.GetString()!);

    /// <summary>The numbers, one or several; empty for all else.</summary>
    public IReadOnlyList<double> Numbers =>
        ElementsOf(JsonValueKind.Number, static element => element.GetDouble());

    // As it arrived, so that a shape nobody documented survives.
    [JsonPropertyName("value")]
    internal JsonElement Value { get; private init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    /// <summary>A text.</summary>
    /// <param name="value">The text.</param>
    public static CustomAttributeValue Text(string value) => Single(CustomAttributeType.Text, value);

    /// <summary>Texts, for an attribute that takes several.</summary>
    /// <param name="values">The texts.</param>
    public static CustomAttributeValue Text(IEnumerable<string> values) => Several(CustomAttributeType.Text, values);

    /// <summary>A web address.</summary>
    /// <param name="value">The web address.</param>
    public static CustomAttributeValue Url(string value) => Single(CustomAttributeType.Url, value);

    /// <summary>Web addresses, for an attribute that takes several.</summary>
    /// <param name="values">The web addresses.</param>
    public static CustomAttributeValue Url(IEnumerable<string> values) => Several(CustomAttributeType.Url, values);

    /// <summary>One of the attribute's options.</summary>
    /// <param name="option">The option's value.</param>
    public static CustomAttributeValue Select(string option) => Single(CustomAttributeType.Select, option);

    /// <summary>Options of the attribute, for an attribute that takes several.</summary>
    /// <param name="options">The options' values.</param>
    public static CustomAttributeValue Select(IEnumerable<string> options) => Several(CustomAttributeType.Select, options);

    /// <summary>A number.</summary>
    /// <param name="value">The number; finite, since JSON has no other.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    public static CustomAttributeValue Number(double value)
    {
        RequireFinite(value, nameof(value));
        return new(CustomAttributeType.Number, false, Json(value, static (writer, number) => writer.WriteNumberValue(number)));
    }

    /// <summary>Numbers, for an attribute that takes several.</summary>
    /// <param name="values">The numbers; finite, since JSON has no other.</param>
    /// <exception cref="ArgumentException">A number is not finite.</exception>
    public static CustomAttributeValue Number(IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] numbers = [.. values];
        foreach (var number in numbers)
        {
            RequireFinite(number, nameof(values));
        }

        return new(CustomAttributeType.Number, true, Json(numbers, static (writer, numbers) => writer.WriteList(numbers, static (writer, number) => writer.WriteNumberValue(number))));
    }

    private List<T> ElementsOf<T>(JsonValueKind kind, Func<JsonElement, T> read)
    {
        var found = new List<T>();
        if (Value.ValueKind == kind)
        {
            found.Add(read(Value));
        }
        else if (Value.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in Value.EnumerateArray())
            {
                if (element.ValueKind == kind)
                {
                    found.Add(read(element));
                }
            }
        }

        return found;
    }

    private static CustomAttributeValue Single(CustomAttributeType type, string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        Guard.WellFormed(value, nameof(value));
        return new(type, false, Json(value, static (writer, text) => writer.WriteStringValue(text)));
    }

    private static CustomAttributeValue Several(CustomAttributeType type, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        string[] texts = [.. values];
        foreach (var text in texts)
        {
            Guard.WellFormed(text, nameof(values));
        }

        return new(type, true, Json(texts, static (writer, texts) => writer.WriteList(texts, static (writer, text) => writer.WriteStringValue(text))));
    }

    private static JsonElement Json<T>(T value, Action<Utf8JsonWriter, T> write)
    {
        var buffer = BodyBuffer.Rent();
        write(buffer.Writer, value);
        var reader = new Utf8JsonReader(buffer.ToArrayAndReturn());
        return JsonElement.ParseValue(ref reader);
    }

    private static void RequireFinite(double value, string parameter)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"A custom attribute cannot hold {value}: JSON has only finite numbers.", parameter);
        }
    }
}
