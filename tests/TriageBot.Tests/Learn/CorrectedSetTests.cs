using TriageBot.Analyze;
using TriageBot.Learn;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Learn;

public class CorrectedSetTests
{
    [Fact]
    public void Duplicates_of_one_message_count_once_however_often_they_come()
    {
        var set = CorrectedSet.Of([.. Enumerable.Range(0, 500).Select(i => Correct($"@brand{i} where is parcel {i}?", "request", "jd"))]);

        Assert.Equal((500, 1), (set.Corrections, set.Texts.Count));
        Assert.Equal(1, set.Texts[0].WeightIn("intent"));
    }

    [Fact]
    public void The_majority_of_different_agents_decides_and_each_has_one_vote()
    {
        var set = CorrectedSet.Of(
        [
            .. Enumerable.Repeat(Correct("Where is it?", "complaint", "mk"), 9),
            Correct("Where is it?", "request", "jd"),
            Correct("where is IT?", "request", "ms"),
        ]);

        Assert.Equal("request", set.Texts[0].Text.Columns["intent"]);
        Assert.Equal(["jd", "ms"], set.Texts[0].Said["intent"].Agents);
    }

    [Fact]
    public void Of_equal_votes_the_newest_decides_and_an_agent_may_change_their_mind()
    {
        var tie = CorrectedSet.Of([Correct("Where is it?", "praise", "mk"), Correct("Where is it?", "request", "jd")]);
        var mind = CorrectedSet.Of(
            [Correct("Where is it?", "request", "jd"), Correct("Where is it?", "request", "mk"), Correct("Where is it?", "praise", "jd"), Correct("Where is it?", "praise", "mk")]);

        Assert.Equal("request", tie.Texts[0].Text.Columns["intent"]);
        Assert.Equal("praise", mind.Texts[0].Text.Columns["intent"]);
    }

    [Fact]
    public void No_agent_outweighs_all_the_others_together()
    {
        var set = CorrectedSet.Of(
        [
            .. Enumerable.Range(0, 1000).Select(i => Correct($"thing {Word(i)} is here", "praise", "mk")),
            .. Enumerable.Range(0, 250).Select(i => Correct($"thing {Word(i)} is gone", "complaint", "jd")),
        ]);

        var weight = WeightsIn("intent", set);
        Assert.Equal(250, weight["jd"], 6);
        Assert.Equal(250, weight["mk"], 6);
    }

    [Fact]
    public void About_a_fifth_is_held_out_told_by_the_text_alone()
    {
        var texts = Enumerable.Range(0, 2000).Select(i => Tokenizer.Clean($"thing {Word(i)} is here")).ToArray();

        Assert.InRange(texts.Count(HeldOut.Holds), 340, 460);
        Assert.Equal(HeldOut.Holds(Tokenizer.Clean("Where is it? @acme 12")), HeldOut.Holds(Tokenizer.Clean("where is it? @bolt 99")));
    }

    [Fact]
    public void No_agent_alone_has_more_of_the_compared_texts_than_all_the_others_together()
    {
        var set = CorrectedSet.Of(
        [
            .. Enumerable.Range(0, 1000).Select(i => Correct($"thing {Word(i)} is here", "praise", "mk")),
            .. Enumerable.Range(0, 250).Select(i => Correct($"thing {Word(i)} is gone", "complaint", "jd")),
        ]);

        var compared = set.Compared.CountBy(text => text.Said["intent"].Alone!).ToDictionary();
        Assert.Equal(compared["jd"], compared["mk"]);
        Assert.Equal(set.Texts.Count(text => text.IsHeldOut && text.Said["intent"].Alone == "jd"), compared["jd"]);
    }

    [Fact]
    public void Who_speaks_of_one_column_vouches_for_no_other()
    {
        var set = CorrectedSet.Of(
        [
            .. Enumerable.Range(0, 1000).Select(i => Correct($"thing {Word(i)} is here", "praise", "mk")),
            .. Enumerable.Range(0, 1000).Select(i => Answer($"thing {Word(i)} is here", "jd")),
            .. Enumerable.Range(0, 250).Select(i => Correct($"thing {Word(i)} is gone", "complaint", "ms")),
        ]);

        Assert.Equal((250, 250), (Math.Round(WeightsIn("intent", set)["mk"], 6), Math.Round(WeightsIn("intent", set)["ms"], 6)));
        Assert.Equal(CorrectedSet.FreeWeight, WeightsIn("reply", set)["jd"], 6);
    }

    [Fact]
    public void No_agent_alone_has_more_of_the_compared_labels_of_a_column_than_all_the_others()
    {
        var set = CorrectedSet.Of(
        [
            .. Enumerable.Range(0, 1000).Select(i => Correct($"thing {Word(i)} is here", "praise", "mk")),
            .. Enumerable.Range(0, 1000).Select(i => Answer($"thing {Word(i)} is here", "jd")),
            .. Enumerable.Range(0, 250).Select(i => Correct($"thing {Word(i)} is gone", "complaint", "ms")),
        ]);

        var intents = set.Compared.Where(text => text.Text.LabelOf(Heads.Intent) >= 0).CountBy(text => text.Said["intent"].Alone!).ToDictionary();
        Assert.Equal(intents["ms"], intents["mk"]);
        Assert.Equal(CorrectedSet.FreeShare, set.Compared.Count(text => text.Text.LabelOf(Heads.Reply) >= 0));
        Assert.All(set.Compared, text => Assert.Equal(text.Said.ContainsKey("intent"), text.Text.Columns.ContainsKey("intent")));
    }

    [Fact]
    public void A_stray_agent_stands_out_by_the_agreement_with_the_others()
    {
        string[] texts = [.. Enumerable.Range(0, 10).Select(i => $"thing {Word(i)} is here")];

        var agents = AgentAgreement.Of(
            [.. texts.Select(text => Correct(text, "complaint", "jd")), .. texts.Select(text => Correct(text, "complaint", "ms")), .. texts.Select(text => Correct(text, "praise", "mk"))]);

        Assert.Equal(["jd", "mk", "ms"], agents.Select(agent => agent.Agent));
        Assert.Equal(new AgentAgreement("mk", 20, 0, 20, 0), agents[1]);
        Assert.Equal((20, 20), (agents[0].WithModel, agents[0].Shared));
    }

    [Fact]
    public void A_log_can_be_read_without_an_agent()
    {
        var log = new PartOfLog(new FixedLog([Correct("Where is it?", "praise", "mk"), Correct("Where is it?", "request", "jd")], ["hello"]), ["mk"]);

        Assert.Equal("jd", Assert.Single(log.Corrections()).Agent);
        Assert.Single(log.Unlabelled(10));
    }

    private static Dictionary<string, double> WeightsIn(string column, CorrectedSet set) => set.Texts.Where(text => text.Said.ContainsKey(column))
        .GroupBy(text => text.Said[column].Alone!)
        .ToDictionary(own => own.Key, own => own.Sum(text => text.WeightIn(column)));

    private static Correction Answer(string text, string agent) =>
        Correct(text, "other", agent) with { Labels = new Dictionary<string, string> { ["reply"] = "yes" } };

    internal static Correction Correct(string text, string intent, string agent) => new(
        $"message-{text.Length}",
        text,
        new Dictionary<string, string> { ["intent"] = intent, ["complaint"] = intent == "complaint" ? "yes" : "no" },
        CorrectionSource.Relabel,
        agent,
        Some.Noon,
        1,
        Some.Triage());

    /// <summary>A different word for each number, of letters only: numbers are all the same to the model.</summary>
    internal static string Word(int number) => string.Concat($"{number:0000}".Select(digit => "bdfgklmnpt"[digit - '0'] + "a"));
}
