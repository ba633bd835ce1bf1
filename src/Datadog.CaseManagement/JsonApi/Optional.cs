namespace Datadog.CaseManagement;

/// <summary>
/// A member of a request that can be left out, set, or sent as <c>null</c>: three different wishes. Leave it alone to leave it out;
/// assign a value or <see langword="null"/> to send that.
/// </summary>
/// <typeparam name="T">The type of the member's value; nullable when <c>null</c> may be sent.</typeparam>
public readonly record struct Optional<T>
{
    private readonly T _value;

    /// <summary>Makes a member that is sent with the value given.</summary>
    /// <param name="value">The value to send.</param>
    public Optional(T value)
    {
        _value = value;
        IsSet = true;
    }

    /// <summary>Whether the member is sent.</summary>
    public bool IsSet { get; }

    /// <summary>The value that is sent; the default of its type when the member is left out.</summary>
    public T? Value => _value;

    /// <summary>Makes a member that is sent with the value given.</summary>
    /// <param name="value">The value to send.</param>
#pragma warning disable CA2225 // The constructor is the named alternative.
    public static implicit operator Optional<T>(T value) => new(value);
#pragma warning restore CA2225

    /// <summary>The value as text, or <c>(not set)</c>.</summary>
    public override string ToString() => IsSet ? $"{_value}" : "(not set)";
}
