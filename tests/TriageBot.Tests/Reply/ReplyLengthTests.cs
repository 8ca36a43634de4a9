using TriageBot.Channels.Sandbox;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Reply;

/// <summary>A reply is as long as its network counts it, from the draft to the approval.</summary>
public sealed class ReplyLengthTests
{
    private static readonly ChannelRules X = PublicNetwork.X with { CanReply = true, CanDirect = true };

    [Fact]
    public void A_long_link_costs_on_X_and_Mastodon_what_any_link_costs()
    {
        var link = $"https://larkpost.com/{new string('a', 270)}";
        var playbook = Shipped.Playbook with { Articles = [new("Where is my parcel?", link, ["where is"], "en")] };

        Assert.Contains(link, DraftOn("x", playbook).Text, StringComparison.Ordinal);
        Assert.Contains(link, DraftOn("mastodon", playbook).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(link, DraftOn("bluesky", playbook).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("mastodon")]
    [InlineData("bluesky")]
    public void A_text_that_has_to_be_cut_is_cut_as_its_network_counts(string channel)
    {
        var rules = PublicNetwork.RulesOf(channel)! with { MaxPublicLength = 24 };
        var text = Shipped.Drafter().Draft(new(Some.Mention("Wo ist mein Paket?"), Some.Triage(), rules, [])).Text;

        Assert.InRange(rules.Length(Signature.Sign(text, Some.Jo, channel)), 1, 24);
        Assert.EndsWith("…", text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_acknowledgement_fits_a_direct_message_of_every_network() => Assert.All((string[])["x", "mastodon", "bluesky"], channel =>
    {
        var rules = PublicNetwork.RulesOf(channel)!;

        Assert.InRange(rules.Length(Shipped.Drafter().Acknowledge(Some.Mention(), "en", Some.Noon, rules)!.Text), 1, rules.MaxDirectLength);
    });

    [Fact]
    public async Task The_desk_refuses_and_takes_by_the_rule_of_the_cases_own_channel()
    {
        await using var store = new TestStore();
        await store.HearAsync(Some.Mention());
        await store.HandleAsync();
        var (view, desk) = (await store.OnlyCaseAsync(), new CaseDesk(store.Desk, Shipped.Drafter(), new OneNetwork(), Some.Playbook(), store.Clock));
        var (emoji, link) = (string.Concat(Enumerable.Repeat("🙂", 139)), $"I am sorry, Ada. See https://larkpost.com/{new string('a', 400)}");

        var refused = Assert.IsType<DecisionOutcome.Invalid>(await desk.DecideAsync(Edit(view, emoji), Some.Jo, TestStore.Token));
        var taken = await desk.DecideAsync(Edit(view, link), Some.Jo, TestStore.Token);

        Assert.StartsWith("It has 282 characters with its signature; the channel takes 280 (a web address counts 23", refused.Because, StringComparison.Ordinal);
        Assert.IsType<DecisionOutcome.Taken>(taken);
        Assert.Equal(48, desk.ReplyLength(link, "sandbox"));
    }

    [Fact]
    public void The_sandbox_keeps_to_the_lengths_of_the_network_that_it_stands_in_for()
    {
        var sandbox = new SandboxNetwork(new SandboxJournal("no such file"), null!, TimeProvider.System);

        Assert.Equal((280, true), (sandbox.RulesOf("x").MaxPublicLength, sandbox.RulesOf("x").CanReply));
        Assert.Equal(500, sandbox.RulesOf(SandboxNetwork.ChannelName).MaxPublicLength);
    }

    private static Decision Edit(CaseView view, string text) => new(view.Case.Id, view.Case.Version, DecisionKind.Edit, text, null, null);

    private static ReplyDraft DraftOn(string channel, Playbook playbook)
    {
        var mention = Some.Mention("Where is my parcel?") with { Id = new(channel, "1130") };
        return Shipped.Drafter(playbook).Draft(new(mention, Some.Triage(Intent.Question), PublicNetwork.RulesOf(channel)!, []));
    }

    private sealed class OneNetwork : IChannelDirectory
    {
        public ChannelRules RulesOf(string channel) => X;
    }
}
