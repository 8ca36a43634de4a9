using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Server.Teams;
using TriageBot.Tests.Architecture;
using TriageBot.Tests.Builders;
using TriageBot.Tests.Reply;

namespace TriageBot.Tests.Teams;

public sealed class CaseCardTests : IAsyncLifetime
{
    private const int HostileMentions = 200;

    private static readonly string[] Pieces =
    [
        "**bold** [click](http://evil.example) # head", "<b onclick=alert(1)>hi</b> &amp; <script>", "\u0000\u0007\u001b[31m", "{{ include 'x' }} ${name} {\"type\":\"Action.Execute\"}",
        "😭🏽‍♀️👨‍👩‍👧‍👦", "\u202Egnp.exe\u202C شكرا على لا شيء", "\ud800 half", "- list\n- list\n1. one", "`code` | table | \\", "@everyone <at>all</at>", new string('x', 10_000), "", "   ",
    ];

    // More than Teams takes, as long as it makes them.
    private static readonly string[] Readers = [.. Enumerable.Range(0, 80).Select(i => $"29:{new string('a', 80)}{i}")];

    private readonly TestStore _store = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact(Timeout = 300_000)]
    public async Task Whatever_a_stranger_writes_the_card_is_valid_small_and_shows_it_as_text()
    {
        var chance = new Random(3);
        var mentions = Enumerable.Range(0, HostileMentions).Select(i => Some.Mention(Hostile(chance), key: $"{i}", handle: $"h{i}") with
        {
            Author = new($"h{i}") { Name = Hostile(chance), Followers = i },
        });

        var cards = await CardsAsync([.. mentions]);

        Assert.Equal(2 * HostileMentions, cards.Count);
        Assert.All(cards, card => Assert.InRange(Encoding.UTF8.GetByteCount(card.GetRawText()), 100, CaseCard.MaxBytes));
        Assert.All(cards, AssertStrangersWordsAreRuns);
        Assert.All(cards, card => Assert.Equal(60, card.GetProperty("refresh").GetProperty("userIds").GetArrayLength()));
        await AssertValidAsync(cards);
    }

    [Fact(Timeout = 300_000)]
    public async Task Cards_of_real_first_messages_are_valid_and_small()
    {
        var file = Path.Combine(Sources.Root, "../shared/data/care-threads.jsonl");
        Assert.SkipUnless(File.Exists(file), $"needs {file}");
        var mentions = File.ReadLines(file).Select((line, i) => Some.Mention(FirstTextOf(line), key: $"{i}", handle: $"h{i}")).ToArray();

        var cards = await CardsAsync(mentions);

        Assert.Equal(2 * 525, cards.Count);
        Assert.All(cards, card => Assert.InRange(Encoding.UTF8.GetByteCount(card.GetRawText()), 100, CaseCard.MaxBytes));
        await AssertValidAsync(cards);
    }

    [Theory]
    [InlineData("😭")]
    [InlineData("字")]
    [InlineData("\n")]
    [InlineData("\"")]
    [InlineData("x")]
    public async Task However_long_and_in_whatever_letters_a_card_is_small(string letter)
    {
        var words = string.Concat(Enumerable.Repeat(letter, Mention.MaxTextLength / letter.Length));
        var mention = Some.Mention(words, key: "1", handle: "h") with { Visibility = Visibility.Private, Author = new("h") { Name = words[..200] } };

        var cards = await CardsAsync([mention], words[..3_000]);

        Assert.Equal(3, cards.Count);
        Assert.Contains("\"id\":\"text\"", cards[^1].GetRawText(), StringComparison.Ordinal);
        Assert.All(cards, card => Assert.InRange(Encoding.UTF8.GetByteCount(card.GetRawText()), 100, CaseCard.MaxBytes));
    }

    [Fact]
    public void A_seal_opens_to_what_was_sealed_and_a_broken_one_to_nothing()
    {
        var seal = new CardSeal(new EphemeralDataProtectionProvider());
        var sealedCase = seal.Of(new Case(7, new("acme", "x", "1", 1), Some.Noon) { Version = 3, Assignee = "jd" })[CardSeal.Member];

        Assert.Equal(new(7, 3, "jd"), seal.Open(sealedCase));
        Assert.Null(seal.Open(sealedCase[..^2]));
        Assert.Null(seal.Open("7 3"));
        Assert.Null(seal.Open(""));
        Assert.Null(seal.Open(null));
        Assert.Null(new CardSeal(new EphemeralDataProtectionProvider()).Open(sealedCase));
    }

    /// <summary>The cards of cases that are drafted with the mention's own words in them, of the same decided, and where a reply was not taken.</summary>
    private async Task<IReadOnlyList<JsonElement>> CardsAsync(Mention[] mentions, string? refused = null)
    {
        var desk = new CaseDesk(_store.Desk, Shipped.Drafter(), new Listening(), Shipped.Playbook, _store.Clock);
        var cards = new CaseCard(desk, Shipped.Playbook, new(new EphemeralDataProtectionProvider()));
        foreach (var part in mentions.Chunk(200))
        {
            await _store.HearAsync(part);
        }

        await _store.HandleAsync(waiting => new(
            Some.Triage() with { Priority = new(50, [$"says: {waiting.Mention.Text}", "reach 7"]) },
            Some.Draft(waiting.Mention.Text[..Math.Min(480, waiting.Mention.Text.Length)]),
            null,
            "test"));
        var shown = new List<JsonElement>();
        for (string? after = null; ;)
        {
            var page = await desk.ListAsync(new(null, CaseGroup.All, null, 200, after), TestStore.Token);
            shown.AddRange(page.Cases.SelectMany(view => new[] { view, Decided(view) })
                .Select(view => cards.Of(view, _store.Clock.GetUtcNow(), "Jo decided first: approve.", Readers).ToJson()));
            shown.AddRange(page.Cases.Where(_ => refused is not null)
                .Select(view => cards.Of(view, _store.Clock.GetUtcNow(), "Jo decided first: approve.", Readers, new(1, 1, DecisionKind.Edit, refused, null, null)).ToJson()));
            if ((after = page.Next) is null)
            {
                return shown;
            }
        }
    }

    /// <summary>The same with the customer's own words as reply and as reason.</summary>
    private static CaseView Decided(CaseView view)
    {
        var words = view.Newest.Mention.Text;
        var reply = new Outgoing(SendKind.Reply, "sandbox", null, "ada", "1", "1", Visibility.Public, words, Automatic: false, "key");
        var approved = new CaseEvent.Approved("jd", Some.Noon, 1, Edited: true, [reply, reply with { Kind = SendKind.Direct, Automatic = true }]);
        return view with
        {
            Case = view.Case with { State = CaseState.WaitingForCustomer, Reason = words, Decided = new("nobody", "edit", Some.Noon) },
            Log = [new(Some.Noon, "jd", approved)],
        };
    }

    private static async Task AssertValidAsync(IReadOnlyList<JsonElement> cards)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("triagebot-test-").FullName, "cards.jsonl");
        await File.WriteAllLinesAsync(file, cards.Select(card => card.GetRawText()), TestStore.Token);
        Assert.Equal((0, ""), await NodeScript.RunAsync("cards.cjs", file));
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    /// <summary>Only these show text as it stands; what a person writes into a field is their own.</summary>
    private static void AssertStrangersWordsAreRuns(JsonElement card)
    {
        foreach (var block in Nodes(card).Where(node => node.TryGetProperty("type", out var type) && type.GetString() == "TextBlock"))
        {
            Assert.Fail($"a text block may hold Markdown: {block.GetRawText()}");
        }
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Object => node.EnumerateObject().SelectMany(member => Nodes(member.Value)).Prepend(node),
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Nodes),
        _ => [],
    };

    /// <summary>As the reader of mentions lets it in.</summary>
    private static string Hostile(Random chance)
    {
        var pieces = string.Join(' ', Enumerable.Range(0, chance.Next(1, 5)).Select(_ => Pieces[chance.Next(Pieces.Length)]));
        return TextCleaner.Clean(JsonSerializer.SerializeToElement(pieces[..Math.Min(pieces.Length, Mention.MaxTextLength)]));
    }

    private static string FirstTextOf(string line)
    {
        using var thread = JsonDocument.Parse(line);
        return thread.RootElement.GetProperty("turns")[0].GetProperty("text").GetString()!;
    }

    private sealed class Listening : IChannelDirectory
    {
        public ChannelRules RulesOf(string channel) => new(500, 10_000, CanReply: true, CanDirect: true);
    }
}
