using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Datadog.CaseManagement.Serialization;

namespace Datadog.CaseManagement;

/// <summary>Represents one page of a list.</summary>
/// <typeparam name="T">The type of the items.</typeparam>
public sealed record Page<T>
{
    /// <summary>
    /// The items of the page, in the order of the service. There can be fewer than the page size even if further pages exist.
    /// </summary>
    [JsonPropertyName("items")]
    public IReadOnlyList<T> Items
    {
        get => field ?? [];
        init;
    }

    /// <summary>The number of the page. The first page of a search for cases is 1, that of a timeline or a search for users is 0.</summary>
    [JsonPropertyName("number")]
    public int Number { get; init; }

    /// <summary>
    /// The number of the next page; <see langword="null"/> if this is the last page. If the service does not report the last page, or
    /// reports it inconsistently, the last page is the first one without items.
    /// </summary>
    [JsonPropertyName("next_number")]
    public int? NextNumber { get; init; }

    /// <summary>The size of the page that the service reports; <see langword="null"/> if it reports none.</summary>
    [JsonPropertyName("size")]
    public int? Size { get; init; }

    /// <summary>The total number of pages that the service reports; <see langword="null"/> if it reports none.</summary>
    [JsonPropertyName("total_pages")]
    public int? TotalPages { get; init; }

    /// <summary>
    /// The total number of items that the service reports; <see langword="null"/> if it reports none. For cases, Datadog sends this value but
    /// does not document it.
    /// </summary>
    [JsonPropertyName("total_items")]
    public int? TotalItems { get; init; }

    /// <summary>The <c>meta</c> member of the response, unchanged; <see langword="null"/> if there is none.</summary>
    [JsonPropertyName("meta")]
    public JsonElement? Meta { get; init; }

    /// <summary>Determines whether another page has equal items and equal numbers.</summary>
    /// <param name="other">The page to compare with.</param>
    /// <returns><see langword="true"/> if the pages are equal; otherwise, <see langword="false"/>.</returns>
    public bool Equals(Page<T>? other) =>
        other is not null
        && (Number, NextNumber, Size, TotalPages, TotalItems) == (other.Number, other.NextNumber, other.Size, other.TotalPages, other.TotalItems)
        && Items.SequenceEqual(other.Items)
        && JsonEquality.AreEqual(Meta, other.Meta);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Items.Count, TotalItems);

    internal static bool TryRead(ref ModelReader reader, JsonValueReader<T> tryReadItem, out Page<T>? page)
    {
        page = null;
        if (!reader.IsObject())
        {
            return false;
        }

        IReadOnlyList<T>? items = null;
        int? number = null, nextNumber = null, size = null, totalPages = null, totalItems = null;
        JsonElement? meta = null;
        while (reader.NextMember(out var name))
        {
            var isRead = Encoding.UTF8.GetString(name) switch
            {
                "items" => reader.TryReadList(tryReadItem, out items),
                "number" => reader.TryReadInt32(out number),
                "next_number" => reader.TryReadInt32(out nextNumber),
                "size" => reader.TryReadInt32(out size),
                "total_pages" => reader.TryReadInt32(out totalPages),
                "total_items" => reader.TryReadInt32(out totalItems),
                "meta" => reader.TryReadJsonElement(out meta),
                _ => reader.TrySkip(),
            };
            if (!isRead)
            {
                throw reader.CreateException();
            }
        }

        page = new Page<T>
        {
            Items = items ?? [],
            Number = number.GetValueOrDefault(),
            NextNumber = nextNumber,
            Size = size,
            TotalPages = totalPages,
            TotalItems = totalItems,
            Meta = meta,
        };
        return true;
    }

    internal void Write(ModelWriter writer, Action<ModelWriter, T> writeItem)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("items"u8);
        writer.WriteList(Items, writeItem);
        writer.WritePropertyName("number"u8);
        writer.WriteInt64(Number);
        writer.WritePropertyName("next_number"u8);
        writer.WriteInt64(NextNumber);
        writer.WritePropertyName("size"u8);
        writer.WriteInt64(Size);
        writer.WritePropertyName("total_pages"u8);
        writer.WriteInt64(TotalPages);
        writer.WritePropertyName("total_items"u8);
        writer.WriteInt64(TotalItems);
        writer.WritePropertyName("meta"u8);
        writer.WriteJsonElement(Meta);
        writer.WriteEndObject();
    }
}
