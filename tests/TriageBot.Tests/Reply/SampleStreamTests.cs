using System.Text.Json;

namespace TriageBot.Tests.Reply;

public sealed class SampleStreamTests
{
    private static readonly List<JsonElement> Sample =
        [.. File.ReadLines(Shipped.Folder("src/TriageBot.Server/Sample/sample-mentions.jsonl")).Select(line => JsonDocument.Parse(line).RootElement)];

    [Fact]
    public void It_has_sixty_mentions_in_the_order_of_time_and_each_once()
    {
        var offsets = Sample.Select(mention => mention.GetProperty("offsetSeconds").GetInt32()).ToList();

        Assert.Equal(60, Sample.Select(mention => mention.GetProperty("id").GetString()).Distinct().Count());
        Assert.Equal(offsets.Order(), offsets);
    }

    [Fact]
    public void It_has_no_absolute_times_and_all_that_a_mention_needs() => Assert.All(Sample, mention =>
    {
        Assert.False(mention.TryGetProperty("postedAt", out _));
        Assert.Equal("sandbox", mention.GetProperty("channel").GetString());
        Assert.InRange(mention.GetProperty("text").GetString()!.Length, 1, 500);
        Assert.Matches(@"^[\w.]+$", mention.GetProperty("author").GetProperty("handle").GetString());
    });

    [Fact]
    public void Who_writes_on_does_so_in_a_conversation_of_their_own()
    {
        var authors = Sample.ToDictionary(mention => mention.GetProperty("id").GetString()!, Author);
        var answers = Sample.Where(mention => mention.TryGetProperty("replyTo", out _)).ToList();

        Assert.NotEmpty(answers);
        Assert.All(answers, mention => Assert.Equal(authors[mention.GetProperty("replyTo").GetString()!], Author(mention)));
    }

    private static string Author(JsonElement mention) => mention.GetProperty("author").GetProperty("handle").GetString()!;
}
