using System.Diagnostics;
using TriageBot.Tests.Architecture;

namespace TriageBot.Tests.EndToEnd;

/// <summary>The real program, as a user starts it.</summary>
internal static class TriageBotProgram
{
    private static readonly string Assembly = Path.Combine(AppContext.BaseDirectory, "triagebot.dll");

    /// <summary>Starts a verb; output and errors are captured.</summary>
    public static Process Start(
        string[] arguments, string? workingFolder = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [Assembly, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = workingFolder ?? Sources.Root,
        };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Runs a verb to its end.</summary>
    public static async Task<Run> RunAsync(string[] arguments, string? input = null, string? workingFolder = null)
    {
        using var process = Start(arguments, workingFolder);
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(process.ExitCode, await output, await errors);
    }
}

/// <summary>How a run ended.</summary>
internal sealed record Run(int Status, string Output, string Errors);
