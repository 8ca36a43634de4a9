using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Server.Bot;
using TriageBot.Server.Teams;
using TriageBot.Tests.Bot;
using TriageBot.Tests.Builders;
using TriageBot.Tests.Reply;

namespace TriageBot.Tests.Teams;

/// <summary>What an agent with a shift is told when it begins and when it ends, by a clock that the test moves.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    private const string Jo = "0f3b1c52-0000-4000-8000-00000000000a";

    private readonly TestStore _store = new();
    private FakeConnector _connector = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        await _store.References.RememberAsync(
            new("msteams", "a:jo", _connector.ServiceUrl, "28:bot", "29:jo", null, null) { Kind = ConversationKind.Personal, EntraId = Jo }, Token);
        await _store.HearAsync(Some.Mention());
        await _store.HandleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _connector.DisposeAsync();
        await _store.DisposeAsync();
    }

    [Theory(Timeout = 60_000)]
    [InlineData(0, "Your shift begins")]
    [InlineData(29, "Your shift begins")]
    [InlineData(120, null)]
    [InlineData(31, null)]
    public async Task A_shift_that_just_ended_or_began_is_told_once(int minutesAgo, string? says)
    {
        var shift = new Shift(Enum.GetValues<DayOfWeek>().ToHashSet(), At(-minutesAgo), At(-minutesAgo + 480), TimeZoneInfo.Utc);

        var told = await RunAsync(shift);

        Assert.Equal(says is null ? 0 : 1, told.Count);
        Assert.All(told, each => Assert.Contains(says!, each, StringComparison.Ordinal));
        Assert.All(told, each => Assert.Contains("1 case waiting, 0 of them yours", each, StringComparison.Ordinal));
        Assert.Empty((await RunAsync(shift)).Skip(told.Count));
    }

    [Fact(Timeout = 60_000)]
    public async Task At_its_end_the_agent_is_told_what_is_left()
    {
        var told = await RunAsync(new Shift(Enum.GetValues<DayOfWeek>().ToHashSet(), At(-485), At(-5), TimeZoneInfo.Utc));

        Assert.Contains("Your shift is over, Jo", Assert.Single(told), StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task What_the_channel_did_not_take_is_told_when_it_is_looked_again()
    {
        var shift = new Shift(Enum.GetValues<DayOfWeek>().ToHashSet(), At(-5), At(475), TimeZoneInfo.Utc);
        _connector.Fail(429, 60); // Longer than somebody who waits is kept waiting.

        await RunAsync(shift);
        var told = await RunAsync(shift);

        Assert.Contains("Your shift begins", Assert.Single(told), StringComparison.Ordinal);
        Assert.Single(await RunAsync(shift));
    }

    private static TimeOnly At(int minutes) => TimeOnly.FromTimeSpan(Some.Noon.TimeOfDay).AddMinutes(minutes);

    /// <summary>One look; what was posted until then, all in all.</summary>
    private async Task<IReadOnlyList<string>> RunAsync(Shift shift)
    {
        var clients = new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
        var playbook = Shipped.Playbook with { Agents = [Shipped.Playbook.Agents[0] with { EntraId = Jo, Shift = shift }] };
        var desk = new CaseDesk(_store.Desk, Shipped.Drafter(), new Anywhere(), playbook, _store.Clock);
        var connector = new ConnectorClient(clients, _ => true, null, _store.Clock);
        using var worker = new DigestWorker(_store.Cards, desk, _store.References, connector, playbook, _store.Clock, NullLogger<DigestWorker>.Instance);
        await worker.LookAsync(Token);
        return [.. _connector.Taken.Select(taken => taken.GetRawText())];
    }

    private sealed class Anywhere : IChannelDirectory
    {
        public ChannelRules RulesOf(string channel) => new(500, 500, CanReply: true, CanDirect: true);
    }
}
