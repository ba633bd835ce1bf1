using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Http.Requests;
using Datadog.CaseManagement.JsonApi;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>
/// Represents the value of a custom attribute of a case: a text, number, URL or option, or several of them. The static methods, such as
/// <see cref="Text(string)"/>, create values whose data type, multiplicity and content match.
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

    /// <summary>A value that indicates whether the attribute can have more than one value.</summary>
    [JsonPropertyName("is_multi")]
    public bool? IsMulti { get; private init; }

    /// <summary>The texts, URLs or options of the value; empty for numbers.</summary>
    public IReadOnlyList<string> Strings =>
        ElementsOf(JsonValueKind.String, static element => element.GetString()!);

    /// <summary>The numbers of the value; empty for other data types.</summary>
    public IReadOnlyList<double> Numbers =>
        ElementsOf(JsonValueKind.Number, static element => element.GetDouble());

    // Keeps the JSON as it was received, so that undocumented values are preserved.
    [JsonPropertyName("value")]
    internal JsonElement Value { get; private init; }

    ResourceType IRequestAttributes.ResourceType => ResourceType.Case;

    /// <summary>Creates a value that is a text.</summary>
    /// <param name="value">The text.</param>
    /// <returns>The value.</returns>
    public static CustomAttributeValue Text(string value) => Single(CustomAttributeType.Text, value);

    /// <summary>Creates a value that consists of texts, for an attribute that can have more than one value.</summary>
    /// <param name="values">The texts.</param>
    /// <returns>The value.</returns>
    public static CustomAttributeValue Text(IEnumerable<string> values) => Several(CustomAttributeType.Text, values);

    /// <summary>Creates a value that is a URL.</summary>
    /// <param name="value">The URL.</param>
    /// <returns>The value.</returns>
    public static CustomAttributeValue Url(string value) => Single(CustomAttributeType.Url, value);

    /// <summary>Creates a value that consists of URLs, for an attribute that can have more than one value.</summary>
    /// <param name="values">The URLs.</param>
    /// <returns>The value.</returns>
    public static CustomAttributeValue Url(IEnumerable<string> values) => Several(CustomAttributeType.Url, values);

    /// <summary>Creates a value that is an option of the attribute.</summary>
    /// <param name="option">The value of the option.</param>
    /// <returns>The value.</returns>
    public static CustomAttributeValue Select(string option) => Single(CustomAttributeType.Select, option);

    /// <summary>Creates a value that consists of options of the attribute, for an attribute that can have more than one value.</summary>
    /// <param name="options">The values of the options.</param>
    /// <returns>The value.</returns>
    public static CustomAttributeValue Select(IEnumerable<string> options) => Several(CustomAttributeType.Select, options);

    /// <summary>Creates a value that is a number.</summary>
    /// <param name="value">The number, which must be finite because JSON supports only finite numbers.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException"><paramref name="value"/> is not finite.</exception>
    public static CustomAttributeValue Number(double value)
    {
        RequireFinite(value, nameof(value));
        return new(CustomAttributeType.Number, false, Json(value, static (writer, number) => writer.WriteDouble(number)));
    }

    /// <summary>Creates a value that consists of numbers, for an attribute that can have more than one value.</summary>
    /// <param name="values">The numbers, which must be finite because JSON supports only finite numbers.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">A number in <paramref name="values"/> is not finite.</exception>
    public static CustomAttributeValue Number(IEnumerable<double> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        double[] numbers = [.. values];
        foreach (var number in numbers)
        {
            RequireFinite(number, nameof(values));
        }

        return new(CustomAttributeType.Number, true, Json(numbers, static (writer, numbers) => writer.WriteList(numbers, static (writer, number) => writer.WriteDouble(number))));
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
        return new(type, false, Json(value, static (writer, text) => writer.WriteString(text)));
    }

    private static CustomAttributeValue Several(CustomAttributeType type, IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        string[] texts = [.. values];
        foreach (var text in texts)
        {
            Guard.WellFormed(text, nameof(values));
        }

        return new(type, true, Json(texts, static (writer, texts) => writer.WriteList(texts, static (writer, text) => writer.WriteString(text))));
    }

    private static JsonElement Json<T>(T value, Action<ModelWriter, T> write)
    {
        var buffer = BodyBuffer.Rent();
        write(new ModelWriter(buffer.Writer, isForStorage: false), value);
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
