using System.Reflection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace DueDateWorker.Tests;

public sealed class OptionsTests
{
    private readonly Desk _desk = new();

    [Theory]
    [InlineData("Interval", "00:00:00", "DueDateWorker:Interval must be from 00:00:01 to 1.00:00:00, not 00:00:00.")]
    [InlineData("Interval", "1.00:00:01", "DueDateWorker:Interval must be from 00:00:01 to 1.00:00:00, not 1.00:00:01.")]
    [InlineData("Filter", " ", "DueDateWorker:Filter is empty; '*' or '-status:CLOSED' looks through everything.")]
    [InlineData("TimeZone", "Mars/Olympus", "DueDateWorker:TimeZone 'Mars/Olympus' is not known; it must be a name such as Europe/Paris.")]
    [InlineData("Comment", "", "DueDateWorker:Comment is empty.")]
    [InlineData("Comment", "{due_date} {duedate}", "DueDateWorker:Comment has the placeholder {duedate}; there is only {due_date}.")]
    public async Task A_setting_that_makes_no_sense_ends_the_program_at_its_start(string name, string value, string expected)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => _desk.StartAsync((name, value)));

        Assert.Equal([expected], exception.Failures);
        Assert.Empty(_desk.Requests);
    }

    [Fact]
    public async Task All_mistakes_are_told_at_once()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => _desk.StartAsync(("Filter", ""), ("Comment", "")));

        Assert.Equal(2, exception.Failures.Count());
    }

    [Fact]
    public void The_settings_file_shows_what_holds_without_it()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("appsettings.json")!;
        var section = new ConfigurationBuilder().AddJsonStream(file).Build().GetSection("DueDateWorker");
        var defaults = new OverdueOptions();

        Assert.All(typeof(OverdueOptions).GetProperties(), property =>
            Assert.Equal(property.GetValue(defaults)!.ToString(), section[property.Name]));
    }
}
