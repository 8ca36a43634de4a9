using System.Reflection;
using System.Text;
using System.Text.Json.Nodes;
using TriageBot.Channels.Sandbox;
using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot.Server.Sample;

/// <summary>
/// Plays the sample stream: what customers of a made-up courier wrote over the last hours is there at once, in the
/// order it was written, and a few more posts follow while one watches.
/// </summary>
internal sealed class SamplePlayer(SandboxNetwork network, TimeProvider time) : BackgroundService
{
    private const string File = "TriageBot.Server.Sample.sample-mentions.jsonl";
    private const string Offset = "offsetSeconds";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var start = time.GetUtcNow();
        try
        {
            var posts = Read(start).ToList();
            await network.PublishAsync([.. posts.Where(post => post.PostedAt <= start)], stoppingToken);
            foreach (var post in posts.Where(post => post.PostedAt > start))
            {
                await Task.Delay(post.PostedAt - time.GetUtcNow() is { Ticks: > 0 } wait ? wait : TimeSpan.Zero, time, stoppingToken);
                await network.PublishAsync([post], stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private static IEnumerable<Mention> Read(DateTimeOffset start)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(File)!;
        using var lines = new StreamReader(stream);
        while (lines.ReadLine() is { } line)
        {
            var post = JsonNode.Parse(line)!.AsObject();
            var at = start.AddSeconds(post[Offset]!.GetValue<double>());
            yield return new MentionReader(at).Read(Encoding.UTF8.GetBytes(line));
        }
    }
}
