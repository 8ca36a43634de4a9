using System.Diagnostics;
using TriageBot.Tests.Architecture;

namespace TriageBot.Tests;

/// <summary>Scripts of <c>tests/Node</c>, which compare with Microsoft's own packages. Skipped where these are not installed.</summary>
internal static class NodeScript
{
    private static readonly string Folder = Path.Combine(Sources.Root, "tests/Node");

    /// <summary>Skips the test where the packages are missing; where tools are required it fails.</summary>
    public static void Require()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("TRIAGEBOT_REQUIRE_TOOLS") == "1", "needs Node packages: npm install --prefix tests/Node --no-package-lock --ignore-scripts");
            Assert.Fail("tests/Node/node_modules is missing.");
        }
    }

    /// <summary>Runs a script to its end.</summary>
    /// <returns>Its exit code, and what it printed.</returns>
    public static async Task<(int Status, string Printed)> RunAsync(string script, params string[] arguments)
    {
        Require();
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[Path.Combine(Folder, script), .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        using var node = Process.Start(start)!;
        var printed = await Task.WhenAll(
            node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
            node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, string.Concat(printed));
    }
}
