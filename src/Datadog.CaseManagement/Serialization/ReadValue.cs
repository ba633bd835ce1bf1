using System.Text.Json;

namespace Datadog.CaseManagement.Serialization;

/// <summary>Reads a value whose first token has been read, up to its last.</summary>
internal delegate T ReadValue<out T>(ref Utf8JsonReader reader);
