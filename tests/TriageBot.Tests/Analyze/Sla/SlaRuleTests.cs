using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Analyze.Sla;

public sealed class SlaRuleTests
{
    private static readonly Stakes Complaint = new(Intent.Complaint, 2, null, 0, 0, 0, false);

    [Fact]
    public void Without_hours_an_answer_is_due_when_its_time_has_passed() =>
        Assert.Equal(new("standard", Some.Noon.AddHours(1)), SlaRule.Of(Complaint, Some.Playbook(), Some.Noon));

    [Fact]
    public void With_hours_it_is_due_when_so_much_of_everybodys_time_has_passed()
    {
        var mornings = BusinessHours.Always with
        {
            Week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, _ => (IReadOnlyList<OpenHours>)[new(new(9, 0), new(12, 30))]),
        };
        var playbook = Some.Playbook() with { Hours = new(mornings, new Dictionary<string, BusinessHours> { ["care"] = BusinessHours.Always }) };

        Assert.Equal(Some.Noon.Date.AddDays(1).AddHours(9.5), SlaRule.Of(Complaint, playbook, Some.Noon).DueAt.UtcDateTime);
    }

    [Fact]
    public void Where_nobody_is_ever_there_it_is_never_due()
    {
        var never = BusinessHours.Always with { Week = new Dictionary<DayOfWeek, IReadOnlyList<OpenHours>>() };
        var playbook = Some.Playbook() with { Hours = ServiceHours.Always with { Default = never } };

        Assert.Equal(DateTimeOffset.MaxValue, SlaRule.Of(Complaint, playbook, Some.Noon).DueAt);
    }
}
