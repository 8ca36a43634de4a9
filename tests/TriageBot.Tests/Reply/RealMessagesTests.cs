using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Server.Commands;
using TriageBot.Tests.Architecture;

namespace TriageBot.Tests.Reply;

/// <summary>Drafts for the messages of public data sets, where these are at hand, by the shipped model, playbook and templates.</summary>
public sealed class RealMessagesTests
{
    [Theory]
    [InlineData("bluesky")]
    [InlineData("mastodon")]
    [InlineData("x")]
    public void Every_first_message_of_a_care_thread_is_answered_with_what_nothing_stops_and_that_fits_its_network(string channel)
    {
        var drafts = Drafts(CareThreads(channel));
        var rules = PublicNetwork.RulesOf(channel)!;

        Assert.All(drafts, drafted =>
        {
            Assert.All(Shipped.Playbook.Agents, agent =>
                Assert.InRange(rules.Length(Signature.Sign(drafted.Draft.Text, agent, channel)), 1, rules.MaxPublicLength));
            Assert.All(drafted.Draft.Checks.Where(check => check.Blocking), check => Assert.True(check.Passed, $"{drafted.Mention.Id.Key} {check.Name}: {drafted.Draft.Text}"));
        });
        Assert.InRange(HighestSimilarity(drafts), 0, SamenessGuard.Threshold);
    }

    [Fact]
    public void Every_first_message_that_wants_a_reply_gets_a_draft_in_its_language()
    {
        var labels = LinesOf("labelled-mentions.tsv").Select(line => line.Split('\t')).ToList();
        int At(string column) => Array.IndexOf(labels[0], column);
        var wanted = labels.Where(row => row[At("reply")] == "yes").DistinctBy(row => row[At("text")].Trim()).ToDictionary(row => row[At("text")].Trim(), row => row[At("language")]);
        var mentions = CareThreads("x").Where(mention => wanted.ContainsKey(mention.Text.Trim())).ToList();

        var languages = Drafts(mentions).ToDictionary(drafted => drafted.Mention.Id, drafted => drafted.Draft.Language);

        Assert.NotEmpty(mentions);
        Assert.All(mentions, mention => Assert.Equal((mention.Text, wanted[mention.Text.Trim()]), (mention.Text, languages.GetValueOrDefault(mention.Id))));
    }

    [Fact]
    public void Ten_thousand_people_are_each_told_something_else_or_the_agent_is_told_that_no_words_are_left()
    {
        var drafts = Drafts(Airlines(10_000));
        var own = drafts.Where(drafted => drafted.Draft.Checks.Single(check => check.Name == "own words").Passed).ToList();

        TestContext.Current.SendDiagnosticMessage(
            "{0} drafts, {1} with words of their own, highest similarity of these {2:.000}", drafts.Count, own.Count, HighestSimilarity(own));
        Assert.InRange(HighestSimilarity(own), 0, SamenessGuard.Threshold);
        Assert.True(own.Count >= drafts.Count * 0.97, $"{own.Count} of {drafts.Count}");
    }

    private static List<(Mention Mention, ReplyDraft Draft)> Drafts(IEnumerable<Mention> mentions)
    {
        using var stages = new ServiceCollection().AddLogging()
            .AddStages(Shipped.Folder("models"), Shipped.Folder("templates"))
            .AddSingleton<IChannelDirectory>(new EveryNetwork())
            .BuildServiceProvider();
        var stream = new TriageStream(stages.GetRequiredService<MentionPipeline>().Handle);
        return [.. mentions.Select(mention => (mention, stream.Next(mention).Draft)).Where(pair => pair.Draft is not null).Select(pair => (pair.mention, pair.Draft!))];
    }

    // By the drafts that share a triple, so that ten thousand are compared with each other in seconds.
    private static double HighestSimilarity(List<(Mention Mention, ReplyDraft Draft)> drafts)
    {
        var triples = drafts.ConvertAll(drafted => ReplyPrint.TriplesOf(drafted.Draft.Text, CustomerName.Of(drafted.Mention.Author)));
        var holders = new Dictionary<uint, List<int>>();
        var highest = 0d;
        for (var i = 0; i < triples.Count; i++)
        {
            var shared = new Dictionary<int, int>();
            foreach (var triple in triples[i])
            {
                var others = holders.TryGetValue(triple, out var known) ? known : holders[triple] = [];
                others.ForEach(other => shared[other] = shared.GetValueOrDefault(other) + 1);
                others.Add(i);
            }

            highest = shared.Aggregate(highest, (most, pair) =>
                Math.Max(most, (double)pair.Value / (triples[i].Count + triples[pair.Key].Count - pair.Value)));
        }

        return highest;
    }

    private static IEnumerable<Mention> CareThreads(string channel) => LinesOf("care-threads.jsonl").Select((line, number) =>
    {
        using var thread = JsonDocument.Parse(line);
        var turn = thread.RootElement.GetProperty("turns")[0];
        return new Mention(
            new(channel, $"care-{number}"), new(turn.GetProperty("who").GetString()!), turn.GetProperty("text").GetString()!, turn.GetProperty("datetime").GetDateTimeOffset());
    });

    private static IEnumerable<Mention> Airlines(int most)
    {
        var lines = LinesOf("airline.tsv");
        var columns = lines[0].Split('\t');
        int At(string column) => Array.IndexOf(columns, column);
        return lines.Skip(1).Select(line => line.Split('\t')).Take(most).Select(row => new Mention(
            new("x", row[At("id")]),
            new(row[At("author")]),
            row[At("text")],
            DateTimeOffset.ParseExact(row[At("postedAt")], "yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture)));
    }

    private static string[] LinesOf(string name)
    {
        var file = Path.Combine(Sources.Root, "../shared/data", name);
        Assert.SkipUnless(File.Exists(file), $"The public data set is not at hand ({name}).");
        return File.ReadAllLines(file);
    }

    private sealed class EveryNetwork : IChannelDirectory
    {
        public ChannelRules RulesOf(string channel) => PublicNetwork.RulesOf(channel)! with { CanReply = true, CanDirect = true };
    }
}
