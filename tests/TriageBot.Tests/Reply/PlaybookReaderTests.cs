using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Tests.Reply;

public sealed class PlaybookReaderTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playbook");

    private string File => Path.Combine(_folder.FullName, "playbook.yaml").Replace('\\', '/');

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_shipped_playbook_has_a_lead_and_two_teams_of_made_up_people()
    {
        var playbook = Shipped.Playbook;

        Assert.True(playbook.Agents.Count >= 3);
        Assert.Single(playbook.Agents, agent => agent.Role == AgentRole.Lead);
        Assert.Equal(["care", "claims"], playbook.Teams);
        Assert.All(playbook.Agents, agent => Assert.EndsWith("@larkpost.example", agent.Login));
        Assert.Equal(["fast", "standard", "relaxed"], playbook.Targets.Select(target => target.Tier));
        Assert.Matches("^[0-9a-f]{12}$", playbook.Version);
    }

    [Fact]
    public void Another_byte_is_another_version()
    {
        var before = Read(Valid).Version;

        Assert.Equal(before, Read(Valid).Version);
        Assert.NotEqual(before, Read(Valid + "# a remark\n").Version);
    }

    [Fact]
    public void A_shift_is_read_by_the_clock_of_its_place()
    {
        var agent = Read(Valid.Replace("    role: lead", "    shift: { days: [mon, Tue], hours: 22:00-06:00, timeZone: Europe/Berlin }")).Agents[0];

        Assert.True(agent.IsOnShift(new(2026, 11, 24, 22, 0, 0, TimeSpan.Zero))); // 23:00 on Tuesday.
        Assert.False(agent.IsOnShift(new(2026, 11, 25, 22, 0, 0, TimeSpan.Zero)));
    }

    [Theory]
    [InlineData("15m", 15)]
    [InlineData("1h", 60)]
    [InlineData("2d", 2880)]
    public void Durations_are_minutes_hours_or_days(string text, int minutes)
    {
        var playbook = Read(Valid.Replace("relaxed: 3d", $"relaxed: {text}").Replace("fast: 5m", "fast: 1m").Replace("standard: 6m", "standard: 2m"));

        Assert.Equal(TimeSpan.FromMinutes(minutes), playbook.Targets[^1].AnswerWithin);
    }

    [Theory]
    [InlineData("agents:", "agnets:", "{0}:8: unknown key 'agnets'; did you mean 'agents'?")]
    [InlineData("    role: lead", "    rule: lead", "{0}:11: unknown key 'rule'; did you mean 'role'?")]
    [InlineData("role: lead", "role: boss", "{0}:11: 'role' must be agent or lead, not 'boss'")]
    [InlineData("initials: JD", "initials: JDXY", "{0}:9: 'initials' 'JDXY' must be 2 or 3 letters, such as JD")]
    [InlineData("initials: MK", "initials: jd", "{0}:13: 'initials' 'jd' are those of Jo Demo already; give Mo Kay others")]
    [InlineData("fast: 5m", "fast: soon", "{0}:17: 'fast' 'soon' is no duration; write minutes, hours or days such as 15m, 3h or 2d")]
    [InlineData("fast: 5m", "fast: 0m", "{0}:17: 'fast' '0m' is no duration; write minutes, hours or days such as 15m, 3h or 2d")]
    [InlineData("standard: 6m", "standard: 4m", "{0}:18: 'standard' must not be shorter than 'fast'")]
    [InlineData("    standard: 6m\n", "", "{0}:17: 'standard' is missing here; add it")]
    [InlineData("breachAfter: 3h", "breachAfter: 1h", "{0}:22: 'breachAfter' must be longer than 'warnAfter'")]
    [InlineData("playful: false", "playful: perhaps", "{0}:7: 'playful' must be true or false, not 'perhaps'")]
    [InlineData("[sandbox:acme]", "[acme]", "{0}:3: 'accounts' holds 'acme'; write channel:handle, such as sandbox:acme")]
    [InlineData("  complaint: Soon.", "  complain: Soon.", "{0}:27: unknown situation 'complain'; did you mean 'complaint'?")]
    [InlineData("  complaint: Soon.", "  complaint/dely: Soon.", "{0}:27: unknown theme 'dely'; did you mean 'delay'?")]
    [InlineData("  complaint: Soon.", "  complaint: Soon, {{ nmae }}.", "{0}:27: unknown variable 'nmae'; did you mean 'name'?")]
    [InlineData("    role: lead", "    shift: { days: [mo], hours: 09:00-17:00 }", "{0}:11: 'days' holds 'mo'; write mon, tue, wed, thu, fri, sat or sun")]
    [InlineData("    role: lead", "    shift: { days: [mon], hours: 9-17 }", "{0}:11: 'hours' '9-17' must be two times of day, such as 09:00-17:00")]
    [InlineData("    role: lead", "    shift: { days: [mon], hours: 09:00-09:00 }", "{0}:11: 'hours' '09:00-09:00' must be two times of day, such as 09:00-17:00")]
    [InlineData("    role: lead", "    shift: { days: [mon], hours: 09:00-17:00, timeZone: Mars }", "{0}:11: 'timeZone' 'Mars' is no time zone of this machine; write one such as Europe/Berlin")]
    [InlineData("    role: lead", "    shift: { days: [mon] }", "{0}:11: 'hours' is missing here; add it")]
    [InlineData("name: Acme", "name: ''", "{0}:2: 'name' must be a text that is not empty")]
    public void What_is_wrong_is_named_with_its_line_and_what_to_do(string right, string wrong, string message)
    {
        Assert.Contains(right, Valid);

        var refused = Assert.Throws<BadInputException>(() => Read(Valid.Replace(right, wrong)));

        Assert.Equal(string.Format(null, message, File), refused.Message);
    }

    [Theory]
    [InlineData("tone", "the tone ('tone:')")]
    [InlineData("targets", "the target times ('targets:')")]
    [InlineData("crisis", "the crisis plan ('crisis:')")]
    [InlineData("resolution", "the resolution outline ('resolution:')")]
    public void Each_of_the_four_essentials_is_missed_by_name(string key, string name)
    {
        var refused = Assert.Throws<BadInputException>(() => Read(Without(key)));

        Assert.Equal($"{File}:1: the playbook lacks {name}; add what is missing", refused.Message);
    }

    [Fact]
    public void A_playbook_without_agents_is_refused()
    {
        var refused = Assert.Throws<BadInputException>(() => Read(Without("agents") + "agents: []\n"));

        Assert.Contains("name at least one person who may approve", refused.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("- a list")]
    [InlineData("brand: [")]
    [InlineData("brand: 1\nbrand: 2\n")]
    public void What_is_no_mapping_is_refused_in_one_line(string text)
    {
        var refused = Assert.Throws<BadInputException>(() => Read(text));

        Assert.StartsWith(File, refused.Message);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var refused = Assert.Throws<BadInputException>(() => PlaybookReader.Read("nowhere/playbook.yaml"));

        Assert.StartsWith("nowhere/playbook.yaml: cannot be read", refused.Message);
    }

    private Playbook Read(string text)
    {
        System.IO.File.WriteAllText(File, text);
        return PlaybookReader.Read(File);
    }

    private static string Without(string key)
    {
        var lines = Valid.Split('\n').ToList();
        var from = lines.FindIndex(line => line == $"{key}:");
        var to = lines.FindIndex(from + 1, line => line.Length > 0 && line[0] != ' ');
        lines.RemoveRange(from, (to < 0 ? lines.Count : to) - from);
        return string.Join('\n', lines);
    }

    private const string Valid =
        """
        brand:
          name: Acme
          accounts: [sandbox:acme]
          customerWord: guest
        tone:
          personality: plain
          playful: false
        agents:
          - initials: JD
            name: Jo Demo
            role: lead
            teams: [care]
          - initials: MK
            name: Mo Kay
            teams: [care, claims]
        targets:
            fast: 5m
            standard: 6m
            relaxed: 3d
        patience:
          warnAfter: 1h
          breachAfter: 3h
        crisis:
          steps: [Call the lead.]
          statement: We are on it.
        resolution:
          complaint: Soon.
        acknowledgement:
          enabled: true
          nextStepWithin: 3h

        """;
}
