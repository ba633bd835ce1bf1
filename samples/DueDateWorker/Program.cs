using DueDateWorker;

return await WorkerProgram.RunAsync(args, Console.Error);
