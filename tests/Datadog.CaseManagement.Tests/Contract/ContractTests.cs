namespace Datadog.CaseManagement.Tests.Contract;

/// <summary>Holds the library against the documented API.</summary>
public sealed class ContractTests
{
    [Fact]
    public async Task The_library_has_everything_that_the_document_has()
    {
        Assert.SkipWhen(ApiDocument.Given is null, $"{ApiDocument.Variable} is not set.");

        var comparison = await ContractComparison.OfAsync(ApiDocument.Given);

        TestContext.Current.AddWarning($"In the library, and not in the document:{Lines(comparison.MissingInDocument)}");
        Assert.True(comparison.MissingInLibrary.Count == 0, $"In the document, and not in the library:{Lines(comparison.MissingInLibrary)}");
    }

    private static string Lines(IEnumerable<string> differences) => string.Concat(differences.Select(difference => $"\n- {difference}"));
}
