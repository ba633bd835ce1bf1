using System.Reflection;
using DueDateWorker.Tests.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace DueDateWorker.Tests;

public sealed class OptionsTests : WorkerTest
{
    [Theory]
    [InlineData("Interval", "00:00:00", "DueDateWorker:Interval must be from 00:00:01 to 1.00:00:00, not 00:00:00.")]
    [InlineData("Interval", "1.00:00:01", "DueDateWorker:Interval must be from 00:00:01 to 1.00:00:00, not 1.00:00:01.")]
    [InlineData("Filter", " ", "DueDateWorker:Filter is empty; use '*' or '-status:CLOSED' to search all cases.")]
    [InlineData("TimeZone", "Mars/Olympus", "DueDateWorker:TimeZone 'Mars/Olympus' is not known; it must be a name such as Europe/Paris.")]
    [InlineData("Comment", "", "DueDateWorker:Comment is empty.")]
    [InlineData("Comment", "{due_date} {duedate}", "DueDateWorker:Comment has the placeholder {duedate}; there is only {due_date}.")]
    public async Task An_invalid_setting_fails_the_start(string name, string value, string expected)
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync((name, value)));

        Assert.Equal([expected], exception.Failures);
        Assert.Empty(Requests);
    }

    [Fact]
    public async Task All_invalid_settings_are_reported_together()
    {
        var exception = await Assert.ThrowsAsync<OptionsValidationException>(() => StartAsync(("Filter", ""), ("Comment", "")));

        Assert.Equal(2, exception.Failures.Count());
    }

    [Fact]
    public void The_settings_file_contains_the_defaults()
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("appsettings.json")!;
        var section = new ConfigurationBuilder().AddJsonStream(file).Build().GetSection("DueDateWorker");
        var defaults = new OverdueOptions();

        Assert.All(typeof(OverdueOptions).GetProperties(), property =>
            Assert.Equal(property.GetValue(defaults)!.ToString(), section[property.Name]));
    }
}
