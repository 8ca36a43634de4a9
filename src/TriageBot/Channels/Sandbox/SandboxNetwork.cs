using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Reply;

namespace TriageBot.Channels.Sandbox;

/// <summary>
/// A social network in memory, to try the product with no account and no network. It stands in for every channel
/// that nothing else serves. Like a real network it outlives a crash of the service: its journal is a file.
/// </summary>
public sealed class SandboxNetwork(SandboxJournal journal, IInbox inbox, TimeProvider time) : IReplyChannel
{
    /// <summary>The channel's name in the mentions written here.</summary>
    public const string ChannelName = "sandbox";

    private readonly Lock _lock = new();
    private readonly List<SandboxPost> _posts = [.. journal.Read()];

    /// <summary>Everything the network holds, oldest first.</summary>
    public IReadOnlyList<SandboxPost> Posts
    {
        get
        {
            lock (_lock)
            {
                return [.. _posts];
            }
        }
    }

    /// <summary>The length rules of the network that it stands in for, if that is known; it sends whatever keeps to them.</summary>
    public ChannelRules RulesOf(string channel) =>
        (PublicNetwork.RulesOf(channel) ?? ChannelRules.ListenOnly) with { CanReply = true, CanDirect = true };

    /// <inheritdoc/>
    public bool Serves(string channel) => true;

    /// <summary>Writes a post as a customer; the brand hears it.</summary>
    /// <param name="handle">The customer's handle, without a leading <c>@</c>.</param>
    /// <param name="name">The display name; null for none.</param>
    /// <param name="text">What the customer writes, at most <see cref="Mention.MaxTextLength"/> UTF-16 units.</param>
    /// <param name="visibility">A public post, or a message to the brand only.</param>
    /// <param name="conversation">The conversation to answer in; null begins one.</param>
    /// <param name="cancellationToken">Stops waiting; the post may or may not have been heard.</param>
    public Task<IntakeOutcome> WriteAsync(
        string handle, string? name, string text, Visibility visibility, string? conversation, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var id = $"post-{Guid.CreateVersion7(now):N}";
        var mention = new Mention(new(ChannelName, id), new(handle) { Name = name }, text, now)
        {
            Visibility = visibility,
            Conversation = conversation ?? id,
        };
        return PublishAsync([mention], cancellationToken);
    }

    /// <summary>Puts customers' posts on the network; the brand hears them, all or none.</summary>
    public async Task<IntakeOutcome> PublishAsync(IReadOnlyList<Mention> mentions, CancellationToken cancellationToken)
    {
        var outcome = await inbox.AcceptAsync(mentions, cancellationToken);
        if (outcome is IntakeOutcome.Taken)
        {
            foreach (var mention in mentions)
            {
                Add(PostOf(mention));
            }
        }

        return outcome;
    }

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(Outgoing message, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var post = _posts.Find(sent => sent.IdempotencyKey == message.IdempotencyKey) ?? Add(PostOf(message));
            return Task.FromResult<SendOutcome>(new SendOutcome.Sent(post.Id));
        }
    }

    /// <inheritdoc/>
    public Task<string?> FindSentAsync(Outgoing message, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_posts.Find(post => post.IdempotencyKey == message.IdempotencyKey)?.Id);
        }
    }

    private static SandboxPost PostOf(Mention mention) => new(
        mention.Id.Key,
        SandboxPostKind.Post,
        mention.Author.Handle,
        null,
        mention.ReplyTo,
        mention.Conversation,
        mention.Text,
        mention.PostedAt)
    {
        Visibility = mention.Visibility,
    };

    private SandboxPost PostOf(Outgoing message) => new(
        $"sent-{message.IdempotencyKey}",
        message.Kind == SendKind.Reply ? SandboxPostKind.Reply : SandboxPostKind.Direct,
        message.Account ?? "brand",
        message.To,
        message.InReplyTo,
        message.Conversation,
        message.Text,
        time.GetUtcNow())
    {
        IdempotencyKey = message.IdempotencyKey,
        Visibility = message.Visibility,
    };

    private SandboxPost Add(SandboxPost post)
    {
        lock (_lock)
        {
            journal.Append(post);
            _posts.Add(post);
            return post;
        }
    }
}
