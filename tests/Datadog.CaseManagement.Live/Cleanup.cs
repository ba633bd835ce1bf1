namespace Datadog.CaseManagement.Live;

/// <summary>What must be undone whatever happens. It is noted before the change, because a change can be made without a response.</summary>
internal sealed class Cleanup
{
    private readonly List<Undo> _pending = [];

    /// <param name="description">What is done, as an imperative, which also tells a person what to do by hand.</param>
    /// <param name="action">Undoes the change.</param>
    public Undo Add(string description, Func<Task> action)
    {
        var undo = new Undo(description, action);
        _pending.Add(undo);
        return undo;
    }

    /// <summary>Notes that the change was undone, or has not been made.</summary>
    public void Remove(Undo undo) => _pending.Remove(undo);

    /// <summary>Undoes what is left, the last change first. What fails does not keep the rest from being undone.</summary>
    /// <returns>Whether all of it was undone.</returns>
    public async Task<bool> RunAsync(Func<string, Task> report, Func<Exception, string> describe)
    {
        var succeeded = true;
        foreach (var undo in Enumerable.Reverse(_pending))
        {
            try
            {
                await undo.Action();
                await report($"cleanup ok: {undo.Description}");
            }
            catch (Exception exception)
            {
                succeeded = false;
                await report($"cleanup FAILED: {undo.Description}. Please do that by hand. {describe(exception)}");
            }
        }

        _pending.Clear();
        return succeeded;
    }

    internal sealed record Undo(string Description, Func<Task> Action);
}
