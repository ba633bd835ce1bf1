using Datadog.CaseManagement.Benchmarks;
using Datadog.CaseManagement.Benchmarks.Outage;
using Datadog.CaseManagement.Benchmarks.Paging;
using Datadog.CaseManagement.Benchmarks.RateLimits;
using Datadog.CaseManagement.Benchmarks.Soak;
using Datadog.CaseManagement.Benchmarks.Speed;

var thresholds = new Thresholds();
switch (args)
{
    case ["rate-limit"]:
        await RateLimitMeasurement.RunAsync(thresholds);
        await QueueMeasurement.RunAsync(thresholds);
        break;
    case ["shared-rate-limit", var redis]:
        await SharedRateLimitMeasurement.RunAsync(redis, thresholds);
        break;
    case [SharedRateLimitMeasurement.Program, var redis, var server]:
        await SharedRateLimitMeasurement.RunProgramAsync(redis, new Uri(server));
        break;
    case ["outage"]:
        await OutageMeasurement.RunAsync(thresholds);
        break;
    case ["soak"]:
        await SoakMeasurement.RunAsync(thresholds);
        break;
    case ["pages-ahead"]:
        await PagesAheadMeasurement.RunAsync(thresholds);
        break;
    case ["speed"]:
        await SpeedMeasurement.RunAsync(thresholds);
        break;
    case [FirstCallMeasurement.HandWritten or FirstCallMeasurement.Library, var address]:
        await FirstCallMeasurement.RunInNewProcessAsync(args[0], new Uri(address));
        break;
    default:
        Console.Error.WriteLine("Specify one measurement: rate-limit, shared-rate-limit <address of Redis>, outage, soak, pages-ahead, speed");
        return 2;
}

return thresholds.AreMet ? 0 : 1;
