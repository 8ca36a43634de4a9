using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Server.Console;

/// <summary>What agents read for what the code calls things.</summary>
internal static partial class Words
{
    /// <summary>Where a case stands.</summary>
    public static string Of(CaseState state) => state switch
    {
        CaseState.Heard => "heard",
        CaseState.Triaged => "judged",
        CaseState.Drafted => "draft ready",
        CaseState.Approved => "approved",
        CaseState.Sending => "sending",
        CaseState.Replied => "replied",
        CaseState.WaitingForCustomer => "waiting for the customer",
        CaseState.Resolved => "resolved",
        CaseState.Closed => "closed",
        CaseState.NoReplyNeeded => "no reply needed",
        CaseState.Spam => "spam",
        CaseState.HandedOver => "handed over",
        CaseState.SentByHand => "sent by hand",
    };

    /// <summary>What words are for that answer nobody.</summary>
    public static string Of(NoteKind note) => note switch
    {
        NoteKind.Closing => "closing note",
        NoteKind.FollowUp => "follow-up",
        NoteKind.Promise => "promise due",
    };

    /// <summary>What a customer wants and does not.</summary>
    public static string Of(CustomerPreferences wants) => string.Join(", ", new[]
    {
        wants.MayCall ? "may be called" : "no calls",
        wants.NoDirect ? "no direct messages" : null,
        wants.NoFollowUp ? "no follow-up" : null,
        wants.Language is { } language ? $"write {language}" : null,
    }.OfType<string>());

    /// <summary>What a complaint, request or question is about.</summary>
    public static string Of(Theme theme) => theme == Theme.Howto ? "how to" : theme.ToString().ToLowerInvariant();

    /// <summary>What an author wants, as one of its kind.</summary>
    public static string Article(Intent intent) => intent switch
    {
        Intent.Complaint => "a complaint",
        Intent.Request => "a request",
        Intent.Question => "a question",
        Intent.Praise => "praise",
        Intent.Other => "a mention",
    };

    /// <summary>How bad it is.</summary>
    public static string OfSeverity(int severity) => severity switch
    {
        <= 0 => "no complaint",
        1 => "mild",
        2 => "clear",
        3 => "strong",
        _ => "with consequences",
    };

    /// <summary>Whether it is the first complaint.</summary>
    public static string Of(FirstTime first) => first.Label switch
    {
        FirstTimeLabel.Yes => $"yes, {Percent(first.Probability)}",
        FirstTimeLabel.No => $"no, {Percent(first.Probability)}",
        FirstTimeLabel.Unknown => "not known",
    };

    /// <summary>What the author says about that.</summary>
    public static string OfSaid(FirstTimeLabel said) => said switch
    {
        FirstTimeLabel.Yes => "it is the first",
        FirstTimeLabel.No => "it is not the first",
        FirstTimeLabel.Unknown => "nothing about it",
    };

    /// <summary>A number as people write it: 999, 1.2 k, 3.4 M.</summary>
    public static string Of(int count) => count switch
    {
        < 1000 => FormattableString.Invariant($"{count}"),
        < 1_000_000 => FormattableString.Invariant($"{count / 1000.0:0.#} k"),
        _ => FormattableString.Invariant($"{count / 1_000_000.0:0.#} M"),
    };

    /// <summary>A probability in per cent.</summary>
    public static string Percent(double probability) => FormattableString.Invariant($"{probability * 100:0} %");

    /// <summary>How long ago.</summary>
    public static string Ago(DateTimeOffset at, DateTimeOffset now) => (now - at) switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } recent => FormattableString.Invariant($"{recent.Minutes} min ago"),
        { TotalDays: < 1 } today => FormattableString.Invariant($"{today.Hours} h ago"),
        var older => FormattableString.Invariant($"{older.Days} d ago"),
    };

    /// <summary>A moment, in full.</summary>
    public static string Moment(DateTimeOffset at) => FormattableString.Invariant($"{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC");

    /// <summary>A phrasing as people read it: what is filled in stands in brackets.</summary>
    public static string Sketch(string phrasing) => Code().Replace(phrasing, code => $"[{code.Groups[1].Value}]");

    [GeneratedRegex(@"\{\{-?\s*(.*?)\s*-?\}\}")]
    private static partial Regex Code();

    /// <summary>A duration as people say it.</summary>
    public static string Of(TimeSpan duration) => duration switch
    {
        { TotalHours: < 1 } => FormattableString.Invariant($"{duration.TotalMinutes:0} min"),
        { Minutes: 0 } => FormattableString.Invariant($"{duration.TotalHours:0} h"),
        _ => FormattableString.Invariant($"{Math.Floor(duration.TotalHours):0} h {duration.Minutes} min"),
    };
}
