using Datadog.CaseManagement.Benchmarks;
using Datadog.CaseManagement.Benchmarks.Outage;
using Datadog.CaseManagement.Benchmarks.RateLimits;
using Datadog.CaseManagement.Benchmarks.Soak;

var bars = new Bars();
switch (args)
{
    case ["rate-limit"]:
        await RateLimitMeasurement.RunAsync(bars);
        break;
    case ["outage"]:
        await OutageMeasurement.RunAsync(bars);
        break;
    case ["soak"]:
        await SoakMeasurement.RunAsync(bars);
        break;
    default:
        Console.Error.WriteLine("Name one measurement: rate-limit, outage, soak");
        return 2;
}

return bars.AreMet ? 0 : 1;
