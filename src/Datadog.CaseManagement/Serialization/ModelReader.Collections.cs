using System.Collections.ObjectModel;

namespace Datadog.CaseManagement.Serialization;

/// <content>Reading lists and dictionaries.</content>
internal ref partial struct ModelReader
{
    /// <summary>Reads a list of models, without the elements that are not models.</summary>
    public bool TryReadModels<T>(out IReadOnlyList<T>? models)
        where T : class, IJsonReadable<T>
    {
        models = null;
        if (IsNull)
        {
            return true;
        }

        if (!IsArray())
        {
            return false;
        }

        // Does not use TryReadList, whose delegate native compilation would repeat for each type of model.
        List<T>? list = null;
        while (NextElement())
        {
            if (IsNull)
            {
                continue;
            }

            if (T.TryRead(ref this, out var model))
            {
                // Most lists of a case have one element.
                (list ??= new List<T>(1)).Add(model!);
            }
            else
            {
                _json.Skip();
            }
        }

        models = list ?? (IReadOnlyList<T>)ReadOnlyCollection<T>.Empty;
        return true;
    }

    /// <summary>Reads a list of values, all of which must have the expected type.</summary>
    public bool TryReadList<T>(JsonValueReader<T> tryReadItem, out IReadOnlyList<T>? list)
    {
        list = null;
        if (IsNull)
        {
            return true;
        }

        if (!IsArray())
        {
            return false;
        }

        var start = _json;
        List<T>? items = null;
        while (NextElement())
        {
            if (IsUnexpectedNull(false) || !tryReadItem(ref this, out var item))
            {
                _json = start;
                return false;
            }

            (items ??= new List<T>(1)).Add(item!);
        }

        list = items ?? (IReadOnlyList<T>)ReadOnlyCollection<T>.Empty;
        return true;
    }

    /// <summary>Reads a dictionary of values, all of which must have the expected type.</summary>
    public bool TryReadDictionary<T>(JsonValueReader<T> tryReadItem, out IReadOnlyDictionary<string, T>? dictionary, bool allowsNull = false)
    {
        dictionary = null;
        if (IsNull)
        {
            return true;
        }

        if (!IsObject())
        {
            return false;
        }

        var start = _json;
        var outerLevels = _dictionaryLevels;
        _dictionaryLevels |= 1UL << _json.CurrentDepth;
        Dictionary<string, T>? items = null;
        while (NextMember(out var name))
        {
            if (IsUnexpectedNull(allowsNull) || !tryReadItem(ref this, out var item))
            {
                _json = start;
                _dictionaryLevels = outerLevels;
                return false;
            }

            (items ??= [])[StringPool.Get(name)] = item!;
        }

        _dictionaryLevels = outerLevels;
        dictionary = items ?? (IReadOnlyDictionary<string, T>)ReadOnlyDictionary<string, T>.Empty;
        return true;
    }

    private bool IsUnexpectedNull(bool allowsNull)
    {
        if (!IsNull || allowsNull)
        {
            return false;
        }

        Record("value");
        return true;
    }
}
