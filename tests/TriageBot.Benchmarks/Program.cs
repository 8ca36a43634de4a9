using System.Reflection;
using BenchmarkDotNet.Running;
using TriageBot.Benchmarks;

switch (args)
{
    case ["load", ..]:
        await LoadRun.RunAsync();
        break;
    case ["cards", ..]:
        await CardsRun.RunAsync();
        break;
    case ["history"]:
        HistoryRun.Run();
        break;
    case ["drafts"]:
        DraftsRun.Run();
        break;
    case ["intake", .. var settings]:
        await IntakeOnly.RunAsync(settings);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(Assembly.GetExecutingAssembly()).Run(args);
        break;
}
