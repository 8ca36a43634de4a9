using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using TriageBot.Domain;

namespace TriageBot.Server.Identity;

/// <summary>
/// Which sessions count. One ends when its agent signs out, leaves the playbook or has worked a day, for its cookie and
/// for the pages that are open in it.
/// </summary>
internal sealed class AgentSessions(Playbook playbook, TimeProvider time)
{
    private const string IdClaim = "session";
    private const string UntilClaim = "session-until";

    // By id, with the time from which the session counts for nothing anyway.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new();

    /// <summary>Gives what a sign-in says an id of its own and an end.</summary>
    public static void Begin(ClaimsPrincipal user, DateTimeOffset until) => user.AddIdentity(new(
    [
        new(IdClaim, Guid.NewGuid().ToString("N")),
        new(UntilClaim, until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ]));

    /// <summary>Ends the session of a user who signs out.</summary>
    public void End(ClaimsPrincipal user)
    {
        var now = time.GetUtcNow();
        foreach (var (id, until) in _ended.Where(ended => ended.Value <= now))
        {
            _ended.TryRemove(new(id, until));
        }

        if (user.FindFirst(IdClaim) is { } session)
        {
            _ended[session.Value] = UntilOf(user);
        }
    }

    /// <summary>Whether it is an agent's session that goes on.</summary>
    public bool IsLive(ClaimsPrincipal user) =>
        AgentIdentity.AgentOf(user, playbook) is not null
        && user.FindFirst(IdClaim) is { } session
        && !_ended.ContainsKey(session.Value)
        && time.GetUtcNow() < UntilOf(user);

    private static DateTimeOffset UntilOf(ClaimsPrincipal user) =>
        long.TryParse(user.FindFirst(UntilClaim)?.Value, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : DateTimeOffset.MinValue;
}
