using System.Buffers;
using System.Text;
using System.Text.Json;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement.Tests.Serialization;

public sealed class ModelWriterTests
{
    [Fact]
    public void What_is_null_is_written_as_null()
    {
        var json = new ArrayBufferWriter<byte>();
        using var utf8 = new Utf8JsonWriter(json);
        var writer = new ModelWriter(utf8, isForStorage: false);

        writer.WriteStartObject();
        writer.WritePropertyName("all");
        writer.WriteList<Action<ModelWriter>>(
            [
                static writer => writer.WriteString(null),
                static writer => writer.WriteBoolean(null),
                static writer => writer.WriteInt64(null),
                static writer => writer.WriteDouble(null),
                static writer => writer.WriteDateTimeOffset(null),
                static writer => writer.WriteDateOnly(null),
                static writer => writer.WriteTimeSpan(null),
                static writer => writer.WriteJsonElement(null),
                static writer => writer.WriteJsonNode(null),
                static writer => writer.WriteModel(null),
                static writer => writer.WriteModels(null),
                static writer => writer.WriteList<string>(null, static (writer, text) => writer.WriteString(text)),
                static writer => writer.WriteDictionary<string>(null, static (writer, text) => writer.WriteString(text)),
            ],
            static (writer, write) => write(writer));
        writer.WriteEndObject();
        utf8.Flush();

        Assert.Equal(
            """{"all":[null,null,null,null,null,null,null,null,null,null,null,null,null]}""", Encoding.UTF8.GetString(json.WrittenSpan));
    }

    [Fact]
    public void Text_that_is_not_UTF_8_is_rejected_with_the_reason()
    {
        using var utf8 = new Utf8JsonWriter(new ArrayBufferWriter<byte>(), new JsonWriterOptions { Encoder = StrictEncoder.Instance });

        var exception = Assert.Throws<JsonException>(() => utf8.WriteStringValue([(byte)'a', 0xff]));

        Assert.Equal("The text is not valid UTF-8, and cannot be sent.", exception.Message);
    }

    [Fact]
    public void An_enumeration_is_written_to_a_writer_only()
    {
        var converter = new EnumerationConverter<CasePriority>();

        Assert.Throws<ArgumentNullException>("writer", () => converter.Write(null!, CasePriority.P1, DatadogJson.Options));
        Assert.Throws<ArgumentNullException>("writer", () => converter.WriteAsPropertyName(null!, CasePriority.P1, DatadogJson.Options));
    }
}
