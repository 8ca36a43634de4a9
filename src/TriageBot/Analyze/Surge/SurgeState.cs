using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>All that the watch knows, to be stored and read back: it then goes on as if nothing had happened.</summary>
/// <param name="Clock">The latest time that it was told, in UTC; null before the first.</param>
/// <param name="Brands">What is known of each brand.</param>
public sealed record SurgeState(DateTimeOffset? Clock, IReadOnlyList<SurgeState.OfBrand> Brands)
{
    /// <summary>Nothing is known yet.</summary>
    public static SurgeState Empty { get; } = new(null, []);

    /// <summary>One brand.</summary>
    /// <param name="Brand">Its name.</param>
    /// <param name="Hours">How long each hour of the week, Monday's first in UTC the first, was listened to, in weighted hours.</param>
    /// <param name="NextHour">The next hour to learn from, in hours since the year 1.</param>
    /// <param name="Series">Its complaints: the whole brand and each theme.</param>
    /// <param name="Seen">Complaints that were counted.</param>
    /// <param name="Posts">Its posts.</param>
    /// <param name="Usual">Its usual post.</param>
    public sealed record OfBrand(
        string Brand,
        IReadOnlyList<double> Hours,
        long NextHour,
        IReadOnlyList<OfSeries> Series,
        OfMessages Seen,
        IReadOnlyList<OfPost> Posts,
        OfUsual Usual);

    /// <summary>The complaints of a brand, or of one theme.</summary>
    /// <param name="Theme">The theme; null for all.</param>
    /// <param name="Counts">Weighted complaints by hour of the week.</param>
    /// <param name="Minutes">The last hours, minute by minute, without those that had none.</param>
    /// <param name="Open">The surge that is on; null for none.</param>
    public sealed record OfSeries(string? Theme, IReadOnlyList<double> Counts, IReadOnlyList<OfMinute> Minutes, OpenSurge? Open);

    /// <summary>The complaints of one minute.</summary>
    /// <param name="Minute">In minutes since the year 1.</param>
    /// <param name="Tally">How many.</param>
    public sealed record OfMinute(long Minute, ComplaintTally Tally);

    /// <summary>Which complaints were counted.</summary>
    /// <param name="From">What was posted in an earlier minute than this is not counted any more: nobody knows whether it was.</param>
    /// <param name="Messages">Digest of each key, and the minute in which it was posted.</param>
    public sealed record OfMessages(long From, IReadOnlyList<OfMessage> Messages);

    /// <summary>A complaint that was counted.</summary>
    /// <param name="Key">A digest of its key.</param>
    /// <param name="Minute">When it was posted, in minutes since the year 1.</param>
    public sealed record OfMessage(ulong Key, long Minute);

    /// <summary>One post.</summary>
    /// <param name="Key">A digest of its key.</param>
    /// <param name="Post">Its name.</param>
    /// <param name="Spread">How it spreads.</param>
    /// <param name="Authors">Who spoke of it.</param>
    /// <param name="Open">The surge that is on; null for none.</param>
    public sealed record OfPost(ulong Key, SurgePost Post, Spread Spread, IReadOnlyList<OfAuthor> Authors, OpenSurge? Open);

    /// <summary>Who spoke of a post.</summary>
    /// <param name="Key">A digest of the name.</param>
    /// <param name="Reach">Followers.</param>
    public sealed record OfAuthor(ulong Key, int Reach);

    /// <summary>The usual post.</summary>
    /// <param name="People">People in its fastest hour.</param>
    /// <param name="Reach">People reached in its fastest hour.</param>
    public sealed record OfUsual(LogMoments People, LogMoments Reach);
}
