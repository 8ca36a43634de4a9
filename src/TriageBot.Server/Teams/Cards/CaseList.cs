using System.Globalization;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Server.Console;

namespace TriageBot.Server.Teams;

/// <summary>Several cases in a card: a line each, the most pressing first.</summary>
internal static class CaseList
{
    /// <summary>The card.</summary>
    /// <param name="what">Which cases, such as <c>yours</c>.</param>
    /// <param name="page">The first of them.</param>
    /// <param name="playbook">The target times.</param>
    /// <param name="now">The clock.</param>
    /// <param name="greeting">A word on top; null for none.</param>
    public static AdaptiveCard Of(string what, CasePage page, Playbook playbook, DateTimeOffset now, string? greeting = null) => new(
    [
        .. greeting is null ? Array.Empty<CardElement>() : [new RichTextBlock([new(greeting)])],
        new TextBlock(string.Create(CultureInfo.InvariantCulture, $"{page.Total} {(page.Total == 1 ? "case" : "cases")} {what}")) { Weight = "Bolder" },
        .. page.Cases.Select(view => Line(view, playbook, now)),
    ]);

    private static RichTextBlock Line(CaseView view, Playbook playbook, DateTimeOffset now)
    {
        var clock = view.Case.Sla is { } sla ? Countdown.Of(sla, playbook, now).Text : "";
        var first = view.Triage is { IsComplaint: true, FirstTime.Label: FirstTimeLabel.Yes } ? " ★" : "";
        return new(
        [
            new(string.Create(CultureInfo.InvariantCulture, $"case {view.Case.Id}{first}")) { Weight = "Bolder" },
            new($"  {clock}  ") { IsSubtle = true },
            new(CaseWords.Start(CaseWords.TextOf(view.Newest))),
        ]);
    }
}
