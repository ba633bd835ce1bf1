namespace Datadog.CaseManagement.Testing;

/// <summary>The resources of one kind, in the order of their creation.</summary>
/// <remarks>Ids are compared without regard to case, because UUIDs are.</remarks>
internal sealed class Table<T>(Func<T, string> id)
{
    private readonly List<T> _rows = [];
    private readonly Dictionary<string, int> _positions = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<T> Rows => _rows;

    public T? Find(string rowId) => _positions.TryGetValue(rowId, out var position) ? _rows[position] : default;

    /// <summary>Adds the row, or replaces the one that has the same id.</summary>
    public T Put(T row)
    {
        if (_positions.TryAdd(id(row), _rows.Count))
        {
            _rows.Add(row);
        }
        else
        {
            _rows[_positions[id(row)]] = row;
        }

        return row;
    }

    public void Remove(T row) => RemoveWhere(other => id(other) == id(row));

    public void RemoveWhere(Predicate<T> match)
    {
        _rows.RemoveAll(match);
        _positions.Clear();
        for (var position = 0; position < _rows.Count; position++)
        {
            _positions[id(_rows[position])] = position;
        }
    }
}
