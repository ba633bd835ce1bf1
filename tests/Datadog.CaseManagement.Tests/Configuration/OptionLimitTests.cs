using Datadog.CaseManagement.Configuration;
using Microsoft.Extensions.Options;

namespace Datadog.CaseManagement.Tests.Configuration;

/// <summary>The limits that the documentation of the options states.</summary>
public sealed class OptionLimitTests
{
    private static readonly TimeSpan LongestTime = TimeSpan.FromDays(24);
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private static readonly Dictionary<string, (Action<DatadogCaseManagementOptions>[] Valid, Action<DatadogCaseManagementOptions>[] Invalid)> Limits = new()
    {
        ["TotalTimeout"] = (
            [o => o.TotalTimeout = Tick, o => o.TotalTimeout = LongestTime, o => o.TotalTimeout = Timeout.InfiniteTimeSpan],
            [o => o.TotalTimeout = TimeSpan.Zero, o => o.TotalTimeout = -Tick, o => o.TotalTimeout = LongestTime + Tick, o => o.TotalTimeout = TimeSpan.MaxValue]),
        ["AttemptTimeout"] = (
            [o => o.AttemptTimeout = Tick, o => o.AttemptTimeout = LongestTime, o => o.AttemptTimeout = Timeout.InfiniteTimeSpan],
            [o => o.AttemptTimeout = TimeSpan.Zero, o => o.AttemptTimeout = -Tick, o => o.AttemptTimeout = LongestTime + Tick, o => o.AttemptTimeout = TimeSpan.MaxValue]),
        ["MaxResponseContentBufferSize"] = (
            [o => o.MaxResponseContentBufferSize = 1, o => o.MaxResponseContentBufferSize = 1_073_741_823],
            [o => o.MaxResponseContentBufferSize = 0, o => o.MaxResponseContentBufferSize = -1, o => o.MaxResponseContentBufferSize = 1_073_741_824]),
        ["ManagedBy"] = (
            [o => o.ManagedBy = "iac", o => o.ManagedBy = "!~", o => o.ManagedBy = ""],
            [o => o.ManagedBy = "i a", o => o.ManagedBy = "iac\r\nX: y", o => o.ManagedBy = "ü"]),
        ["Retry.MaxRetries"] = (
            [o => o.Retry.MaxRetries = 0, o => o.Retry.MaxRetries = int.MaxValue],
            [o => o.Retry.MaxRetries = -1]),
        ["Retry.MaxDelay"] = (
            [o => o.Retry.MaxDelay = TimeSpan.Zero, o => o.Retry.MaxDelay = LongestTime],
            [o => o.Retry.MaxDelay = -Tick, o => o.Retry.MaxDelay = Timeout.InfiniteTimeSpan, o => o.Retry.MaxDelay = LongestTime + Tick]),
        ["Retry.BaseDelay"] = (
            [o => o.Retry.BaseDelay = Tick, o => o.Retry.BaseDelay = LongestTime],
            [o => o.Retry.BaseDelay = TimeSpan.Zero, o => o.Retry.BaseDelay = Timeout.InfiniteTimeSpan, o => o.Retry.BaseDelay = LongestTime + Tick]),
        ["Retry.Budget"] = (
            [o => o.Retry.Budget = 0, o => o.Retry.Budget = int.MaxValue],
            [o => o.Retry.Budget = -1]),
    };

    public static TheoryData<string> Options => [.. Limits.Keys];

    [Theory]
    [MemberData(nameof(Options))]
    public void A_value_at_a_limit_is_valid_and_one_beyond_it_is_rejected_by_name(string option)
    {
        Assert.All(Limits[option].Valid, set => OptionsValidator.ThrowIfInvalid(Create(set)));
        Assert.All(Limits[option].Invalid, set => Assert.StartsWith(
            $"{option} must ",
            Assert.Single(Assert.Throws<OptionsValidationException>(() => OptionsValidator.ThrowIfInvalid(Create(set))).Failures),
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_valid_registration_has_no_failure_and_an_invalid_one_names_itself()
    {
        var validator = new OptionsValidator();

        Assert.Same(ValidateOptionsResult.Success, validator.Validate("emea", Create(static _ => { })));
        Assert.Equal(
            ["Retry.Budget must not be negative (registration 'emea', which does not read environment variables by itself)"],
            validator.Validate("emea", Create(static options => options.Retry.Budget = -1)).Failures);
    }

    private static DatadogCaseManagementOptions Create(Action<DatadogCaseManagementOptions> set)
    {
        var options = new DatadogCaseManagementOptions { AccessToken = "token" };
        set(options);
        return options;
    }
}
