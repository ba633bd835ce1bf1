using CaseBoard;

await using var app = await CaseBoardApplication.CreateAsync(args);
await app.RunAsync();
