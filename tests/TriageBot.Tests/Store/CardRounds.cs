using TriageBot.Desk;
using TriageBot.Reply;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Store;

/// <summary>Rounds of cards that no channel takes part in: plan, lease, finish.</summary>
public abstract class CardRounds : IAsyncLifetime
{
    protected const string Teams = "msteams";
    protected const string Jo = "0f3b1c52-0000-4000-8000-00000000000a";

    protected static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    protected static readonly CardPlan AtWork = new([new(Jo, "jd", ["claims"])], [new(Jo, "jd", ["claims"])], 5, "fast", ["jd"]);
    protected static readonly CardPlan Nobody = new([], [], 5, "fast", []);

    private protected TestStore Store { get; } = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected Task PersonalAsync(string? entraId, string conversation = "a:jo") => Store.References.RememberAsync(
        new(Teams, conversation, "https://smba.trafficmanager.net/teams/", "28:bot", "29:somebody", null, null) { Kind = ConversationKind.Personal, EntraId = entraId },
        TestStore.Token);

    protected async Task GroupAsync(string conversation, bool watches)
    {
        await Store.References.RememberAsync(
            new(Teams, conversation, "https://smba.trafficmanager.net/teams/", "28:bot", null, null, null) { Kind = ConversationKind.Group }, TestStore.Token);
        await Store.References.WatchAsync(Teams, conversation, watches, TestStore.Token);
    }

    protected async Task HearAsync(string key, string tier = "standard")
    {
        await Store.HearAsync(Some.Mention(key: key, handle: $"h{key}"));
        var triage = Some.Triage();
        await Store.HandleAsync(_ => TestStore.Drafted(triage with { Sla = triage.Sla with { Tier = tier } }));
    }

    protected async Task HearAgainAsync() =>
        await Store.HearAsync(Some.Mention(key: "again", handle: "h1") with { Conversation = (await Store.OnlyCaseAsync()).Case.Key.Conversation });

    protected async Task<IReadOnlyList<LeasedCard>> RoundAsync(CardPlan plan)
    {
        await Store.Cards.PlanAsync(plan, TestStore.Token);
        return await Store.Cards.LeaseAsync(100, Lease, TestStore.Token);
    }

    protected Task ShowAsync(LeasedCard card) =>
        Store.Cards.FinishAsync(card, new CardOutcome.Shown(card.Conversation, "act"), TestStore.Token);

    protected Task<bool> DecideAsync(long id) => Store.Desk.AppendAsync(
        id, null, "jd", [new TriageBot.Domain.CaseEvent.NeedsNoReply("jd", Some.Noon, "thanks")], TestStore.Token);
}
