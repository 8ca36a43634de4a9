using System.Text.RegularExpressions;

namespace TriageBot.Tests.Architecture;

/// <summary>Who may name whom. The table is the architecture: change it on purpose or not at all.</summary>
public partial class DependencyRules
{
    public static TheoryData<string, string[]> Allowed => new()
    {
        { "Domain", [] },
        { "Listen", ["Domain"] },
        { "Analyze", ["Domain"] },
        { "Reply", ["Domain"] },
        { "Learn", ["Domain", "Analyze"] },
        { "Desk", ["Domain"] },
        { "Report", ["Domain", "Analyze"] },
        { "Channels", ["Domain", "Listen", "Reply"] },
        { "Store", ["Domain", "Listen", "Analyze", "Reply", "Learn", "Desk", "Report"] },
    };

    /// <summary>Each package has one home.</summary>
    public static TheoryData<string, string[]> Homes => new()
    {
        { "Microsoft.ML", ["src/TriageBot/Analyze/", "src/TriageBot/Learn/"] },
        { "Azure.Core", ["src/TriageBot/Analyze/AzureLanguage/", "src/TriageBot.Server/Bot/"] },
        { "Azure.Identity", ["src/TriageBot/Analyze/AzureLanguage/", "src/TriageBot.Server/Bot/"] },
        { "ScottPlot", ["src/TriageBot/Learn/", "src/TriageBot/Report/"] },
        { "Lingua", ["src/TriageBot/Analyze/"] },
        { "NodaTime", ["src/TriageBot/Analyze/Sla/"] },
        { "Scriban", ["src/TriageBot/Reply/"] },
        { "YamlDotNet", ["src/TriageBot/Reply/"] },
        { "PhoneNumbers", ["src/TriageBot/Reply/Checks/"] },
        { "Microsoft.Data.Sqlite", ["src/TriageBot/Store/"] },
        { "Microsoft.AspNetCore", ["src/TriageBot.Server/"] },
        { "MudBlazor", ["src/TriageBot.Server/Console/"] },
        { "Spectre.Console", ["src/TriageBot.Server/Commands/"] },
        { "System.CommandLine", ["src/TriageBot.Server/Commands/", "src/TriageBot.Server/Program.cs"] },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_folder_names_only_what_it_may(string folder, string[] allowed) =>
        Assert.Empty(Offences(Sources.Below($"src/TriageBot/{folder}"), folder, allowed));

    [Fact]
    public void The_rule_sees_a_planted_offence()
    {
        var planted = new Source("Planted.cs", "using TriageBot.Domain;\nusing TriageBot.Reply;\nnamespace TriageBot.Analyze;\n");

        Assert.Equal(["Planted.cs:2 names TriageBot.Reply"], Offences([planted], "Analyze", ["Domain"]));
    }

    [Fact]
    public void Every_folder_of_the_library_has_a_rule()
    {
        var folders = Directory.GetDirectories(Path.Combine(Sources.Root, "src/TriageBot"))
            .Select(path => Path.GetFileName(path)!)
            .Where(name => name is not ("bin" or "obj"));

        Assert.Empty(folders.Except(Allowed.Select(row => row.Data.Item1)));
    }

    [Theory]
    [MemberData(nameof(Homes))]
    public void A_package_is_named_only_at_its_home(string package, string[] homes) =>
        Assert.Empty(Strays(Sources.Below("src"), package, homes));

    [Fact]
    public void The_rule_sees_a_planted_stray_package()
    {
        var planted = new Source("src/TriageBot/Desk/Planted.cs", "using Scriban.Runtime;\n");

        Assert.Equal(["src/TriageBot/Desk/Planted.cs:1"], Strays([planted], "Scriban", ["src/TriageBot/Reply/"]));
    }

    [Fact]
    public void A_channel_names_no_other_channel()
    {
        var offences = from folder in Directory.GetDirectories(Path.Combine(Sources.Root, "src/TriageBot/Channels"))
                       let own = Path.GetFileName(folder)
                       from source in Sources.Below($"src/TriageBot/Channels/{own}")
                       from naming in Sources.Names(source, ChannelFolder())
                       where naming.Name != own
                       select $"{naming.Where} names {naming.Name}";

        Assert.Empty(offences);
    }

    private static IEnumerable<string> Offences(IEnumerable<Source> sources, string folder, string[] allowed) =>
        from source in sources
        from naming in Sources.Names(source, Sources.OwnFolder())
        where naming.Name != folder && !allowed.Contains(naming.Name)
        select $"{naming.Where} names TriageBot.{naming.Name}";

    private static IEnumerable<string> Strays(IEnumerable<Source> sources, string package, string[] homes) =>
        from source in sources
        where !homes.Any(home => source.Path.StartsWith(home, StringComparison.Ordinal))
        from naming in Sources.Names(source, new Regex($@"(?<![\w.])(?<name>{Regex.Escape(package)})[.;\s]"))
        select naming.Where;

    [GeneratedRegex(@"\bTriageBot\.Channels\.(?<name>[A-Z]\w+)")]
    private static partial Regex ChannelFolder();
}
