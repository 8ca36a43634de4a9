using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Tests.Reply;

public sealed class PlaybookHoursTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("playbook");

    private string File => Path.Combine(_folder.FullName, "playbook.yaml").Replace('\\', '/');

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Without_hours_everybody_is_there_at_any_time()
    {
        var playbook = Read(Valid[..Valid.IndexOf("hours:", StringComparison.Ordinal)] + Valid[Valid.IndexOf("targets:", StringComparison.Ordinal)..]);

        Assert.Same(BusinessHours.Always, playbook.HoursOf(null));
        Assert.Same(BusinessHours.Always, playbook.HoursOf("claims"));
        Assert.Same(ServiceHours.Always, Shipped.Playbook.Hours);
    }

    [Fact]
    public void Hours_are_those_of_the_team_else_of_everybody()
    {
        var playbook = Read(Valid);

        Assert.Equal("America/New_York", playbook.HoursOf("Claims").Zone);
        Assert.All(["care", "nobody", null], team => Assert.Same(playbook.Hours.Default, playbook.HoursOf(team)));
    }

    [Fact]
    public void A_week_is_read_day_by_day_and_by_several_days_at_once()
    {
        var hours = Read(Valid).Hours.Default;

        Assert.Equal([new(new(8, 0), new(12, 0)), new(new(13, 0), new(18, 0))], hours.On(DayOfWeek.Wednesday));
        Assert.Equal([new(new(22, 0), new(6, 0))], hours.On(DayOfWeek.Saturday));
        Assert.Empty(hours.On(DayOfWeek.Sunday));
        Assert.Equal([new(2026, 12, 25), new(2026, 12, 26)], hours.Holidays);
    }

    [Fact]
    public void Days_may_run_over_the_end_of_the_week_and_a_day_may_be_whole()
    {
        var hours = Read(Valid.Replace("sat: 22:00-06:00", "sat-sun: 00:00-00:00")).Hours.Default;

        Assert.Equal([OpenHours.WholeDay], hours.On(DayOfWeek.Saturday));
        Assert.Equal([OpenHours.WholeDay], hours.On(DayOfWeek.Sunday));
        Assert.Equal(TimeSpan.FromDays(1), OpenHours.WholeDay.Length);
    }

    [Fact]
    public void A_tier_has_one_time_or_one_for_each_measure()
    {
        var targets = Read(Valid).Targets;

        Assert.Equal([(15, 15, null), (60, 120, 2880), (180, 180, 4320)], targets.Select(target =>
            ((int)target.AnswerWithin.TotalMinutes, (int)target.NextWithin.TotalMinutes, (int?)target.ResolveWithin?.TotalMinutes)));
    }

    [Theory]
    [InlineData("zone: Europe/Berlin", "zone: Europe/Berlon", "{0}:14: 'zone' 'Europe/Berlon' is no time zone of this machine; write one such as Europe/Berlin")]
    [InlineData("    zone: Europe/Berlin\n", "", "{0}:14: 'zone' is missing here; add it")]
    [InlineData("mon-fri: [08:00-12:00, 13:00-18:00]", "mon-fri: [08:00-12:00, 11:59-18:00]", "{0}:16: 'mon-fri' has 11:59-18:00 on mon, which overlaps 08:00-12:00 on mon")]
    [InlineData("mon-fri: [08:00-12:00, 13:00-18:00]", "mon-fri: [08:00-12:00, 08:00-12:00]", "{0}:16: 'mon-fri' has 08:00-12:00 on mon, which overlaps 08:00-12:00 on mon")]
    [InlineData("sat: 22:00-06:00", "sun: 22:00-08:01", "{0}:16: 'mon-fri' has 08:00-12:00 on mon, which overlaps 22:00-08:01 on sun")]
    [InlineData("sat: 22:00-06:00", "sat: [00:00-00:00, 23:00-01:00]", "{0}:17: 'sat' has 23:00-01:00 on sat, which overlaps 00:00-00:00 on sat")]
    [InlineData("sat: 22:00-06:00", "fri: 22:00-06:00", "{0}:17: 'fri' names fri again; give each day once, with all of its shifts")]
    [InlineData("sat: 22:00-06:00", "sat: 9-12", "{0}:17: 'sat' holds '9-12'; write two times of day such as 08:00-12:00, or 00:00-00:00 for the whole day")]
    [InlineData("sat: 22:00-06:00", "sat: 09:00-09:00", "{0}:17: 'sat' holds '09:00-09:00'; write two times of day such as 08:00-12:00, or 00:00-00:00 for the whole day")]
    [InlineData("sat: 22:00-06:00", "samstag: 22:00-06:00", "{0}:17: 'samstag' is no day; write mon, tue, wed, thu, fri, sat or sun, or several such as mon-fri")]
    [InlineData("holidays: [2026-12-25, 2026-12-26]", "holidays: [2026-12-25, 2026-02-30]", "{0}:18: 'holidays' holds '2026-02-30'; write dates such as 2026-12-25")]
    [InlineData("    claims:", "    clams:", "{0}:20: 'clams' is a team of no agent; did you mean 'claims'?")]
    [InlineData("    claims:", "    care: {{ zone: UTC, week: {{ mon: 09:00-10:00 }} }}\n    CARE:", "{0}:21: 'CARE' has hours already")]
    [InlineData("week: {{ mon-fri: [09:00-17:00] }}", "week: {{}}", "{0}:20: 'week' is empty; name a day with a shift, or leave the hours out to be there at any time")]
    [InlineData("  default:", "  defolt:", "{0}:13: unknown key 'defolt'; did you mean 'default'?")]
    [InlineData("    holidays:", "    hollidays:", "{0}:18: unknown key 'hollidays'; did you mean 'holidays'?")]
    [InlineData("next: 2h", "nxt: 2h", "{0}:23: unknown key 'nxt'; did you mean 'next'?")]
    [InlineData("answer: 1h", "answer: 5m", "{0}:23: 'standard' must not be shorter than 'fast'")]
    [InlineData("resolve: 2d", "resolve: 30m", "{0}:23: 'resolve' must not be shorter than 'answer'")]
    [InlineData("answer: 1h, ", "", "{0}:23: 'answer' is missing here; add it")]
    public void What_is_wrong_is_named_with_its_line_and_what_to_do(string right, string wrong, string message)
    {
        (right, wrong) = (right.Replace("{{", "{").Replace("}}", "}"), wrong.Replace("{{", "{").Replace("}}", "}"));
        Assert.Contains(right, Valid);

        var refused = Assert.Throws<BadInputException>(() => Read(Valid.Replace(right, wrong)));

        Assert.Equal(string.Format(null, message, File), refused.Message);
    }

    private Playbook Read(string text)
    {
        System.IO.File.WriteAllText(File, text);
        return PlaybookReader.Read(File);
    }

    private const string Valid =
        """
        brand: { name: Acme, accounts: [sandbox:acme], customerWord: guest }
        tone: { personality: plain, playful: false }
        agents:
          - initials: JD
            name: Jo Demo
            teams: [care, claims]
        patience: { warnAfter: 1h, breachAfter: 3h }
        crisis: { steps: [Call the lead.], statement: We are on it. }
        resolution: { complaint: Soon. }
        acknowledgement: { enabled: true, nextStepWithin: 3h }
        # By team.
        hours:
          default:
            zone: Europe/Berlin
            week:
              mon-fri: [08:00-12:00, 13:00-18:00]
              sat: 22:00-06:00
            holidays: [2026-12-25, 2026-12-26]
          teams:
            claims: { zone: America/New_York, week: { mon-fri: [09:00-17:00] } }
        targets:
          fast: 15m
          standard: { answer: 1h, next: 2h, resolve: 2d }
          relaxed: { answer: 3h, resolve: 3d }

        """;
}
