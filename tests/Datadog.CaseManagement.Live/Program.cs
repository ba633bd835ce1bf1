using System.Runtime.InteropServices;
using Datadog.CaseManagement.Live;

// Ctrl+C, the end of the terminal and that of a workflow stop the steps, and what they changed is cleaned up. The second signal ends the process.
using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
return await LiveProgram.RunAsync(args, Console.Out, Console.Error, cancellationToken: interruption.Token);

void Stop(PosixSignalContext signal)
{
    signal.Cancel = !interruption.IsCancellationRequested;

    // What waits for it must not go on inside of the signal.
    _ = interruption.CancelAsync();
}
