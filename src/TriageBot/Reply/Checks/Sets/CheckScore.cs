namespace TriageBot.Reply;

/// <summary>How often one check is right on one half of one set.</summary>
/// <param name="Check">Its name.</param>
/// <param name="Blocking">Whether it stops a reply.</param>
/// <param name="Source"><c>written</c> or <c>real</c>.</param>
/// <param name="Half"><c>seen</c> or <c>held out</c>.</param>
/// <param name="Good">Replies that are fine.</param>
/// <param name="Bad">Replies that it has to find.</param>
/// <param name="Found">Bad ones that it finds.</param>
/// <param name="FalseAlarms">Good ones that it speaks of.</param>
public sealed record CheckScore(string Check, bool Blocking, string Source, string Half, int Good, int Bad, int Found, int FalseAlarms)
{
    /// <summary>Of those it speaks of, how many are bad; null where it never speaks.</summary>
    public double? Precision => Found + FalseAlarms == 0 ? null : (double)Found / (Found + FalseAlarms);

    /// <summary>Of the bad ones, how many it speaks of; null where there are none.</summary>
    public double? Recall => Bad == 0 ? null : (double)Found / Bad;

    /// <summary>The harmonic mean of both; null where there is nothing to find and nothing is said.</summary>
    public double? F1 => 2 * Found + FalseAlarms + (Bad - Found) is var all && all == 0 ? null : 2.0 * Found / all;
}
