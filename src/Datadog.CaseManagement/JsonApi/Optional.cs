namespace Datadog.CaseManagement;

/// <summary>
/// Represents an optional member of a request, which is either not sent, sent with a value, or sent as <c>null</c>. It is not sent unless a
/// value or <see langword="null"/> is assigned.
/// </summary>
/// <typeparam name="T">The type of the member. It is nullable if <c>null</c> can be sent.</typeparam>
public readonly record struct Optional<T>
{
    private readonly T _value;

    /// <summary>Initializes a new instance of the <see cref="Optional{T}"/> struct with a value to send.</summary>
    /// <param name="value">The value to send.</param>
    public Optional(T value)
    {
        _value = value;
        IsSet = true;
    }

    /// <summary>A value that indicates whether the member is sent.</summary>
    public bool IsSet { get; }

    /// <summary>The value to send; the default value of <typeparamref name="T"/> if the member is not sent.</summary>
    public T? Value => _value;

    /// <summary>Converts a value to a member that is sent with the value.</summary>
    /// <param name="value">The value to send.</param>
    /// <returns>A member that is sent with the value.</returns>
#pragma warning disable CA2225 // The constructor is the named alternative.
    public static implicit operator Optional<T>(T value) => new(value);
#pragma warning restore CA2225

    /// <summary>Returns the value as text.</summary>
    /// <returns>The value as text, or <c>(not set)</c> if the member is not sent.</returns>
    public override string ToString() => IsSet ? $"{_value}" : "(not set)";
}
