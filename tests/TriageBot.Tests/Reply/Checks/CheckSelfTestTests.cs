using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Tests.Architecture;

namespace TriageBot.Tests.Reply.Checks;

/// <summary>How right the checks are on what was held out: texts that nobody looked at while choosing words.</summary>
public class CheckSelfTestTests
{
    private static readonly string Threads = Path.Combine(Sources.Root, "../shared/data/care-threads.jsonl");
    private static readonly SpellingDictionaries Installed = new(SpellingDictionaries.UsualFolder);
    private static readonly Lazy<IReadOnlyList<CheckScore>> Written = new(() => CheckSelfTest.Run(null, Installed));

    // What they reach on the held-out half of the written set, a little below it: precision, recall.
    public static TheoryData<string, double, double> Floors => new()
    {
        { "asks for nothing private", 0.95, 0.60 },
        { "no disparaging", 0.95, 0.15 },
        { "no personal data", 0.75, 0.60 },
        { "no promotion", 0.95, 0.20 },
        { "no unfilled variables", 0.80, 0.45 },
        { "not defensive", 0.70, 0.45 },
        { "acknowledges first", 0.85, 0.65 },
        { "human", 0.85, 0.90 },
        { "next step", 0.75, 0.80 },
        { "owns it", 0.70, 0.90 },
        { "playful", 0.95, 0.15 },
        { "promises", 0.75, 0.55 },
        { "quick", 0.95, 0.55 },
        { "readability", 0.80, 0.60 },
        { "spelling", 0.80, 0.90 },
        { "thankful", 0.85, 0.80 },
        { "their shoes", 0.40, 0.55 },
        { "warmth", 0.85, 0.85 },
        { "we and you", 0.95, 0.90 },
    };

    [Theory]
    [MemberData(nameof(Floors))]
    public void A_check_keeps_what_it_reaches_on_what_was_not_seen(string check, double precision, double recall)
    {
        if (check == "spelling")
        {
            SpellingTests.Require("en");
        }

        var score = Assert.Single(Written.Value, score => score.Check == check && score.Half == "held out");

        Assert.True(score.Precision >= precision, $"precision {score.Precision:0.00}");
        Assert.True(score.Recall >= recall, $"recall {score.Recall:0.00}");
    }

    [Fact]
    public void What_stops_a_reply_is_right_four_times_in_five_and_stops_one_good_reply_in_sixteen_at_most()
    {
        var blocking = Written.Value.Where(score => score is { Blocking: true, Half: "held out" }).ToList();
        var (found, alarms, good) = (blocking.Sum(score => score.Found), blocking.Sum(score => score.FalseAlarms), blocking.Sum(score => score.Good));

        Assert.True(found >= 4 * alarms, $"{found} right, {alarms} wrong");
        Assert.True(good >= 16 * alarms, $"{alarms} of {good} good ones stopped");
    }

    [Fact]
    public void Every_check_with_a_set_is_measured_in_both_halves() => Assert.All(
        Written.Value.GroupBy(score => score.Check),
        check => Assert.Equal(["held out", "seen"], check.Select(score => score.Half).Order()));

    [Fact]
    public void Real_replies_are_hardly_ever_stopped_wrongly()
    {
        Assert.SkipUnless(File.Exists(Threads), "The public care threads are not at hand (../shared/data).");
        var blocking = CheckSelfTest.Run(Threads, Installed).Where(score => score is { Blocking: true, Source: "real", Half: "held out" }).ToList();

        Assert.NotEmpty(blocking);
        Assert.All(blocking, score => Assert.True(score.FalseAlarms <= 0.02 * score.Good, $"{score.Check}: {score.FalseAlarms} of {score.Good}"));
    }

    [Fact]
    public void A_file_without_conversations_is_refused_with_its_line()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "{\"id\":1}\n");

        Assert.Contains("line 1", Assert.Throws<BadInputException>(() => CheckSelfTest.Run(file, null)).Message, StringComparison.Ordinal);
        File.Delete(file);
    }
}
