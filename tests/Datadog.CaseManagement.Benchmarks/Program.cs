using Datadog.CaseManagement.Benchmarks;
using Datadog.CaseManagement.Benchmarks.Outage;
using Datadog.CaseManagement.Benchmarks.RateLimits;
using Datadog.CaseManagement.Benchmarks.Soak;
using Datadog.CaseManagement.Benchmarks.Speed;

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
    case ["speed"]:
        await SpeedMeasurement.RunAsync(bars);
        break;
    case [FirstCallMeasurement.HandWritten or FirstCallMeasurement.Library, var address]:
        await FirstCallMeasurement.MakeAsync(args[0], new Uri(address));
        break;
    default:
        Console.Error.WriteLine("Name one measurement: rate-limit, outage, soak, speed");
        return 2;
}

return bars.AreMet ? 0 : 1;
