using System.Globalization;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Server.Bot;

namespace TriageBot.Server.Teams;

/// <summary>Tells each agent who has a shift what waits when it begins, and what is left when it ends.</summary>
internal sealed partial class DigestWorker(
    ICardStore store, CaseDesk desk, IConversationReferences references, ConnectorClient connector, Playbook playbook,
    TimeProvider time, ILogger<DigestWorker> logger) : RoundWorker(time, logger)
{
    private const int MostListed = 5;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(30);

    // A service that was down all morning must not greet at noon.
    private static readonly TimeSpan Stale = TimeSpan.FromMinutes(30);

    /// <inheritdoc/>
    protected override async Task RoundAsync(CancellationToken stoppingToken)
    {
        await LookAsync(stoppingToken);
        await Task.Delay(LookEvery, Time, stoppingToken);
    }

    /// <summary>Tells whoever has to be told now.</summary>
    internal async Task LookAsync(CancellationToken stoppingToken)
    {
        foreach (var at in store.AgentConversations())
        {
            if (playbook.Agents.FirstOrDefault(agent => agent.EntraId == at.EntraId) is { Shift: { } shift } agent)
            {
                await TellAsync(at, agent, shift, Time.GetUtcNow(), stoppingToken);
            }
        }
    }

    private async Task TellAsync(AgentConversation at, Agent agent, Shift shift, DateTimeOffset now, CancellationToken stoppingToken)
    {
        var begun = shift.Around(now)?.From;
        if ((begun ?? shift.LastEnd(now)) is { } moment && now - moment < Stale
            && references.Find(at.Channel, at.Conversation) is { } to
            && await store.ClaimDigestAsync(at.Channel, at.Conversation, moment, stoppingToken))
        {
            var activity = OutgoingActivity.To(to) with
            {
                Attachments = [new(AdaptiveCard.ContentType, (await DigestAsync(agent, begun is not null, now, stoppingToken)).ToJson())],
            };
            var outcome = await connector.AnswerAsync(to, null, activity, stoppingToken);
            LogTold(Log, agent.Id, outcome.GetType().Name);
            if (outcome is SendOutcome.TryAgain)
            {
                await store.UnclaimDigestAsync(at.Channel, at.Conversation, moment, stoppingToken);
            }
        }
    }

    private async Task<AdaptiveCard> DigestAsync(Agent agent, bool begins, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var waiting = await desk.ListAsync(new(null, CaseGroup.Queue, null, MostListed, null), cancellationToken);
        var own = await desk.ListAsync(new(null, CaseGroup.Queue, agent.Id, 0, null), cancellationToken);
        var greeting = begins ? $"Your shift begins, {agent.Name}." : $"Your shift is over, {agent.Name}: hand over what is still yours.";
        return CaseList.Of(string.Create(CultureInfo.InvariantCulture, $"waiting, {own.Total} of them yours"), waiting, playbook, now, greeting);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Digest for {Agent}: {Outcome}")]
    private static partial void LogTold(ILogger logger, string agent, string outcome);
}
