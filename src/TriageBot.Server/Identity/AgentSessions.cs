using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Claims;
using TriageBot.Domain;

namespace TriageBot.Server.Identity;

/// <summary>
/// Which sessions count. One ends when its agent signs out, leaves the playbook or has worked a day, for its cookie and
/// for the pages that are open in it. Those that ended are kept in a file, so that a restart revives none.
/// </summary>
internal sealed class AgentSessions
{
    private const string IdClaim = "session";
    private const string UntilClaim = "session-until";

    private readonly Playbook _playbook;
    private readonly TimeProvider _time;
    private readonly string _file;
    private readonly Lock _writing = new();

    // By id, with the time from which the session counts for nothing anyway.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended;

    /// <summary>Reads which sessions ended.</summary>
    /// <param name="playbook">The agents.</param>
    /// <param name="time">The clock.</param>
    /// <param name="folder">Where that is kept.</param>
    public AgentSessions(Playbook playbook, TimeProvider time, DirectoryInfo folder)
    {
        (_playbook, _time, _file) = (playbook, time, Path.Combine(folder.FullName, "ended-sessions.txt"));
        _ended = new(Read().Where(ended => ended.Value > time.GetUtcNow()));
    }

    /// <summary>Gives what a sign-in says an id of its own and an end.</summary>
    public static void Begin(ClaimsPrincipal user, DateTimeOffset until) => user.AddIdentity(new(
    [
        new(IdClaim, Guid.NewGuid().ToString("N")),
        new(UntilClaim, until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
    ]));

    /// <summary>Ends the session of a user who signs out.</summary>
    public void End(ClaimsPrincipal user)
    {
        if (user.FindFirst(IdClaim) is not { } session)
        {
            return;
        }

        lock (_writing)
        {
            foreach (var (id, _) in _ended.Where(ended => ended.Value <= _time.GetUtcNow()))
            {
                _ended.TryRemove(id, out _);
            }

            _ended[session.Value] = UntilOf(user);
            File.WriteAllLines(_file, _ended.Select(ended => $"{ended.Key} {ended.Value.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}"));
        }
    }

    /// <summary>Whether it is an agent's session that goes on.</summary>
    public bool IsLive(ClaimsPrincipal user) =>
        AgentIdentity.AgentOf(user, _playbook) is not null
        && user.FindFirst(IdClaim) is { } session
        && !_ended.ContainsKey(session.Value)
        && _time.GetUtcNow() < UntilOf(user);

    private IEnumerable<KeyValuePair<string, DateTimeOffset>> Read() => !File.Exists(_file) ? [] : File.ReadLines(_file)
        .Select(line => line.Split(' '))
        .Where(parts => parts.Length == 2)
        .Select(parts => KeyValuePair.Create(parts[0], TimeOf(parts[1])));

    private static DateTimeOffset UntilOf(ClaimsPrincipal user) => TimeOf(user.FindFirst(UntilClaim)?.Value);

    private static DateTimeOffset TimeOf(string? seconds) => long.TryParse(seconds, CultureInfo.InvariantCulture, out var since)
        ? DateTimeOffset.FromUnixTimeSeconds(since)
        : DateTimeOffset.MinValue;
}
