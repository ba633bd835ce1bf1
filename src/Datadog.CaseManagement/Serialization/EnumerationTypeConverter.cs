using System.ComponentModel;
using System.Globalization;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Converts an open enumeration from and to a string, as the configuration binder does. An empty string is the default value.</summary>
internal sealed class EnumerationTypeConverter<T> : TypeConverter
    where T : struct, IOpenEnumeration<T>
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) => value switch
    {
        "" => default(T),
        string text => T.FromWire(text),
        _ => base.ConvertFrom(context, culture, value),
    };
}
