using TriageBot.Channels.Sandbox;
using TriageBot.Domain;

namespace TriageBot.Server.Console.Sandbox;

/// <summary><c>/sandbox</c>, in Development: both sides of the simulated network.</summary>
public sealed partial class SandboxPage(IServiceProvider services, TimeProvider time, IHostEnvironment environment)
{
    private readonly SandboxNetwork? _network =
        environment.IsDevelopment() ? services.GetService<SandboxNetwork>() : null;

    private IReadOnlyList<SandboxPost> _posts = [];
    private string? _conversation;
    private DateTimeOffset _now;

    /// <summary>Public conversations, the one written to last on top.</summary>
    private List<IGrouping<string, SandboxPost>> Conversations =>
        [.. _posts.Where(IsPublic).GroupBy(post => post.Conversation).OrderByDescending(posts => posts.Max(post => post.At))];

    /// <summary>What passes between each customer and the brand alone.</summary>
    private List<IGrouping<string, SandboxPost>> Inboxes =>
    [
        .. _posts.Where(post => !IsPublic(post))
            .GroupBy(post => post.To ?? post.From, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(posts => posts.Max(post => post.At)),
    ];

    /// <inheritdoc/>
    protected override void OnInitialized() => Look();

    private static bool IsPublic(SandboxPost post) =>
        post.Kind != SandboxPostKind.Direct && post.Visibility == Visibility.Public;

    private Task BeatAsync(CancellationToken gone)
    {
        Look();
        StateHasChanged();
        return Task.CompletedTask;
    }

    private void Look() => (_posts, _now) = (_network?.Posts ?? [], time.GetUtcNow());
}
