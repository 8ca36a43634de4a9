using System.Globalization;
using System.Text;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Server.Console;

namespace TriageBot.Server.Teams;

/// <summary>A case as a card: who speaks, to whom, why it is where it is, and the draft to decide on; or what was decided.</summary>
/// <param name="desk">What a reply may be.</param>
/// <param name="playbook">The agents, teams and target times.</param>
/// <param name="seal">What proves that a card is ours.</param>
internal sealed class CaseCard(CaseDesk desk, Playbook playbook, CardSeal seal)
{
    /// <summary>The fields' names, each once in a card.</summary>
    public const string Text = "text", Despite = "despite", Reason = "reason", WhyNot = "whyNot", Team = "team";

    /// <summary>The largest card, in bytes of JSON: Teams refuses some messages from 28 KB on.</summary>
    public const int MaxBytes = 28_000;

    private const int LongestWords = 1_500;
    private const int LongestSent = 1_000;

    // Of emoji alone, which take most, this much and the rest fit.
    private const int LongestReply = 2_000;

    // A unit of most scripts takes three bytes at most, one of an emoji, escaped, six.
    private const int BytesOfUnit = 3;
    private const int BytesOfEscaped = 12;

    private const int LongestName = 60;
    private const int MostReasons = 4;
    private const int LongestReason = 200;

    /// <summary>The card of a case as it is now.</summary>
    /// <param name="view">The case.</param>
    /// <param name="now">The clock.</param>
    /// <param name="note">A word on top, such as who was faster; null for none.</param>
    /// <param name="readers">Ids in Teams of those for whom it is kept up to date as they look; null for nobody.</param>
    /// <param name="refused">What an agent decided and was not taken: the reply written stays in its field.</param>
    public AdaptiveCard Of(CaseView view, DateTimeOffset now, string? note = null, IReadOnlyList<string>? readers = null, Decision? refused = null)
    {
        List<CardElement> body = [Title(view, now)];
        if (note is not null)
        {
            body.Add(new Container([Plain(new TextRun(note) { Weight = "Bolder" })]) { Style = "warning" });
        }

        body.AddRange([Speaker(view, now), .. Words(view), Known(view), Why(view)]);
        if (!Asks(view) || view.Case.State == CaseState.HandedOver)
        {
            body.Add(DecidedBy(view));
        }

        body.AddRange(Asks(view) ? Decide(view, refused) : Sent(view));
        return new(body)
        {
            FallbackText = $"Case {view.Case.Id}: {Console.Words.Of(view.Case.State)}",
            Refresh = readers is { Count: > 0 } ? new(Execute("refresh", "Refresh", seal.Of(view.Case)), [.. readers.Take(CardRefresh.MostUsers)]) : null,
        };
    }

    /// <summary>Whether a case's card lets an agent decide.</summary>
    public static bool Asks(CaseView view) => CaseDesk.Allows(view.Case, DecisionKind.Approve);

    private RichTextBlock Title(CaseView view, DateTimeOffset now)
    {
        var triage = view.Triage;
        List<TextRun> runs = [new($"Case {view.Case.Id.ToString(CultureInfo.InvariantCulture)}") { Weight = "Bolder" }];
        if (triage?.FirstTime.Label == FirstTimeLabel.Yes && triage.IsComplaint)
        {
            runs.Add(new("  ★ First complaint") { Weight = "Bolder", Color = "Accent" });
        }

        if (triage is { Urgent: true })
        {
            runs.Add(new("  Urgent") { Weight = "Bolder", Color = "Attention" });
        }

        if (triage is not null)
        {
            runs.Add(new(triage.IsComplaint ? $"  complaint, {Console.Words.OfSeverity(triage.Severity)}" : $"  {triage.Intent.Label.ToString().ToLowerInvariant()}"));
        }

        if (view.Case.Note is { } note)
        {
            runs.Add(new($"  {Console.Words.Of(note)}"));
        }

        if (view.Case.Sla is { } sla)
        {
            var countdown = Countdown.Of(sla, playbook, now);
            runs.Add(new($"  {countdown.Text}") { Color = countdown.Mood == CountdownMood.Calm ? null : "Attention" }); // Teams' yellow cannot be read on white.
        }

        return new RichTextBlock(runs);
    }

    private static RichTextBlock Speaker(CaseView view, DateTimeOffset now)
    {
        var (author, message) = (view.Customer.Author, view.ReplyTo.Mention);
        var audience = message.Visibility == Visibility.Public ? $"in public on {message.Id.Channel}" : $"in private on {message.Id.Channel}";
        return Plain(
            new(Cut(CaseWords.NameOf(author), LongestName)) { Weight = "Bolder" },
            new($" @{Cut(CaseWords.HandleOf(author), LongestName)}"),
            new($"  {Cut(audience, LongestName)}, {Console.Words.Ago(message.PostedAt, now)}") { IsSubtle = true });
    }

    /// <summary>The newest words, and before them those that the draft is about, where it is about earlier ones.</summary>
    private static IEnumerable<CardElement> Words(CaseView view)
    {
        var (subject, newest) = (view.Subject.Mention, CaseWords.TextOf(view.ReplyTo));
        string[] said = subject.Id == view.ReplyTo.Mention.Id ? [Cut(newest, LongestWords)] : [Cut(subject.Text, LongestWords / 2), Cut(newest, LongestWords / 2)];
        return said.Select(words => new Container([Plain(new TextRun(words))]) { Style = "emphasis" });
    }

    private RichTextBlock Known(CaseView view)
    {
        var history = view.Customer.History;
        var followers = view.Customer.Author.Followers is > 0 and var count ? $", {Console.Words.Of(count)} followers" : "";
        var known = string.Create(CultureInfo.InvariantCulture, $"{Count(history.Mentions, "mention")}, {Count(history.Complaints, "complaint")} so far{followers}");
        TextRun[] taken = view.Case.Assignee is { } assignee ? [new($"  taken by {Cut(playbook.FindAgent(assignee)?.Name ?? assignee, LongestName)}")] : [];
        return Plain([new TextRun(known) { IsSubtle = true }, .. taken]);
    }

    private static RichTextBlock Why(CaseView view)
    {
        string[] reasons = view.Triage is { } triage ? [.. triage.Priority.Reasons, .. triage.FirstTime.Reasons] : ["not judged yet"];
        return Plain(new TextRun("Why: " + string.Join(" · ", reasons.Take(MostReasons).Select(reason => Cut(reason, LongestReason)))) { IsSubtle = true });
    }

    private List<CardElement> Decide(CaseView view, Decision? refused)
    {
        var most = Math.Min(desk.MaxReplyLength(view), LongestReply);
        var draft = refused?.Text is { } written && IsOwn(written, view) ? Cut(written, most) : view.Draft?.Text ?? "";
        var seals = seal.Of(view.Case);
        if (draft.Length > LongestReply)
        {
            return [Plain(new TextRun("The draft is too long for a card: decide in the console.") { Color = "Attention" })];
        }

        return
        [
            new TextInput(Text, string.Create(CultureInfo.InvariantCulture, $"Reply, {desk.ReplyLength(draft, view.Case.Key.Channel)} of {most} with the signature"))
            {
                Value = draft,
                IsMultiline = true,
                MaxLength = most,
            },
            .. Insist(view, refused),
            .. NotDelivered(view),
            .. Failed(view),
            new ActionSet(
            [
                Execute("approve", "Approve", seals) with { Style = "positive" },
                Unfold("Another draft", new TextInput(Reason, "What is wrong with this one?"), Execute("reject", "Another draft", seals)),
                Unfold("No reply needed", new TextInput(WhyNot, "Why not?"), Execute("noReply", "No reply needed", seals)),
                Unfold("Hand over", Teams(), Execute("handOver", "Hand over", seals)),
            ]),
            new ActionSet(
            [
                Execute("spam", "Spam", seals) with { AssociatedInputs = "none" },
                Execute("take", view.Case.Assignee is null ? "Take it" : "Give back or take over", seals) with { AssociatedInputs = "none" },
            ]),
        ];
    }

    /// <summary>Whether an agent wrote it: a draft that was rejected or overtaken does not come back.</summary>
    private static bool IsOwn(string written, CaseView view) =>
        view.Drafts.All(draft => Plainly(draft.Text) != Plainly(written));

    private static string Plainly(string text) => text.ReplaceLineEndings("\n").Trim();

    /// <summary>What fails a check is sent all the same where an agent says why.</summary>
    private IEnumerable<CardElement> Insist(CaseView view, Decision? refused) => refused is not null && desk.NeedsReason(refused, view)
        ? [new TextInput(Despite, "Why send it all the same?")]
        : [];

    /// <summary>A reply that came back waits for another decision.</summary>
    private static IEnumerable<CardElement> NotDelivered(CaseView view) => view.Case is { State: CaseState.Drafted, Reason: { } why }
        ? [Plain(new TextRun($"Not delivered: {Cut(why, LongestReason)}") { Color = "Attention" })]
        : [];

    private const int MostFailedChecks = 3;

    /// <summary>What stops the draft, and the little of what might be better that a card has room for.</summary>
    private static IEnumerable<CardElement> Failed(CaseView view) => (view.Draft?.Checks ?? [])
        .Where(check => !check.Passed)
        .OrderByDescending(check => check.Blocking)
        .Take(MostFailedChecks)
        .Select(check => Plain(new TextRun($"{check.Name}: {Cut(check.Detail ?? "not passed", LongestReason)}") { Color = check.Blocking ? "Attention" : null }));

    private ChoiceInput Teams()
    {
        Choice[] teams = [.. playbook.Teams.Select(team => new Choice(team, team))];
        return new(Team, "To which team?", teams) { Value = teams[0].Value };
    }

    private RichTextBlock DecidedBy(CaseView view)
    {
        var who = view.Case.Decided is { } decided
            ? $"{playbook.FindAgent(decided.By)?.Name ?? decided.By}: {decided.Decision}, {Console.Words.Moment(decided.At)}"
            : view.Case.Reason ?? "";
        var team = view.Case is { State: CaseState.HandedOver, Team: { } name } ? $" to {name}" : "";
        return Plain(new TextRun($"{Console.Words.Of(view.Case.State)}{team}") { Weight = "Bolder" }, new TextRun($"  {Cut(who, LongestReason)}"));
    }

    private static IEnumerable<CardElement> Sent(CaseView view) =>
        (view.Log.Select(entry => entry.Event).OfType<CaseEvent.Approved>().LastOrDefault()?.Sends ?? [])
            .Select(sent => Plain(new TextRun(Cut(sent.Text, LongestSent)) { IsSubtle = sent.Automatic ? true : null }));

    private static ShowCardAction Unfold(string title, CardElement field, ExecuteAction action) =>
        new(new([field, new ActionSet([action])])) { Title = title };

    /// <summary>A client that does not know Execute sends the same as a message.</summary>
    private static ExecuteAction Execute(string verb, string title, IReadOnlyDictionary<string, string> data) => new(verb, data)
    {
        Title = title,
        Fallback = new SubmitAction(new Dictionary<string, string>(data) { ["verb"] = verb }) { Title = title },
    };

    private static string Count(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private static RichTextBlock Plain(params TextRun[] runs) => new(runs);

    /// <summary>Whole characters only, and no more of those that take much room in JSON than there would be of others.</summary>
    private static string Cut(string text, int units)
    {
        var (cut, left) = (new StringBuilder(), units * BytesOfUnit);
        foreach (var rune in text.EnumerateRunes())
        {
            left -= BytesOf(rune);
            if (left < 0 || (text.Length > units && cut.Length + rune.Utf16SequenceLength >= units))
            {
                return cut.Append('…').ToString();
            }

            cut.Append(rune.ToString());
        }

        return text;
    }

    private static int BytesOf(Rune rune) => rune.IsBmp && !Rune.IsControl(rune) ? rune.Utf8SequenceLength : BytesOfEscaped;
}
