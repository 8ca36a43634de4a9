using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>
/// Learn: compares a new model with the served one on the same texts, by paired bootstrap (Efron and Tibshirani 1993,
/// ch. 16). A text that either was trained on is no witness.
/// </summary>
public static class Gate
{
    /// <summary>The folder of the labelled texts in a models folder.</summary>
    public const string Folder = "gate";

    /// <summary>How often texts are drawn anew.</summary>
    public const int Draws = 2000;

    /// <summary>The seed of the draws.</summary>
    public const int Seed = 11;

    /// <summary>So many of the texts may happen to be known to a model; they are left out. More is a mistake.</summary>
    public const double BearableSeen = 0.02;

    /// <summary>A smaller change, however certain, matters to nobody.</summary>
    public const double Material = 0.005;

    /// <summary>Of fewer texts a figure says nothing.</summary>
    private const int FewestTexts = 10;

    private const string OfGate = "gate";
    private const string OfCorrections = "corrections";

    /// <summary>Compares two models.</summary>
    /// <param name="champion">The served one.</param>
    /// <param name="challenger">The new one.</param>
    /// <param name="gate">Labelled texts that no model was trained on.</param>
    /// <param name="corrected">Agents' corrections: those kept from training are compared on, apart from the gate's texts.</param>
    /// <param name="needsAll">Whether the gate is the shipped one, and so has to tell every protected figure.</param>
    /// <exception cref="BadInputException">There is nothing to compare on.</exception>
    public static GateReport Compare(
        JudgingModel champion, JudgingModel challenger, LabelledSet gate, CorrectedSet corrected, bool needsAll = false)
    {
        if (gate.Texts.Count == 0)
        {
            throw new BadInputException($"{Folder}: no labelled texts to compare on; name a file with --gate.");
        }

        var own = gate.Distinct().Texts;
        var texts = own.Select(text => (Set: OfGate, Text: text)).Concat(corrected.Compared.Select(text => (Set: OfCorrections, text.Text))).ToArray();
        var seen = texts.Where(item => IsSeen(item.Text)).ToArray();
        var themes = (champion.Themes?.Labels ?? []).Union(challenger.Themes?.Labels ?? []).ToArray();
        GateItem[] items = [.. texts.Except(seen).Select(item => new GateItem(
            item.Set, item.Text, GateView.Of(champion, item.Text.Text), GateView.Of(challenger, item.Text.Text))
        {
            OwnTheme = OwnThemeOf(item.Set, item.Text),
        })];
        return new GateReport(
            champion.Name,
            challenger.Name,
            items.Length,
            [.. seen.Select(item => item.Text.Id)],
            seen.Count(item => item.Set == OfGate) > BearableSeen * own.Count,
            [.. items.GroupBy(item => item.Set).SelectMany(set => Figures(set.Key, [.. set]))],
            [.. ChangedVerdict.Of(items)])
        {
            Missing = [.. ProtectedFigure.All.Where(figure => !IsTold(figure, items.Where(item => item.Set == OfGate))).Select(figure => figure.Name)],
            NeedsAll = needsAll,
            LacksFullTier = champion.Weights.Model.Full is not null && challenger.Weights.Model.Full is null,
        }.Judged();

        // The shipped gate knows the shipped themes alone: one of the same name may mean another thing there.
        string? OwnThemeOf(string set, LabelledText text) => (set == OfCorrections || !needsAll)
            && OwnThemePlan.ThemeOf(text) is { } theme && themes.Contains(theme) ? theme : null;

        bool IsSeen(LabelledText text) => champion.Weights.Model.WasTrainedOn(text.Text) || challenger.Weights.Model.WasTrainedOn(text.Text);
    }

    private static bool IsTold(ProtectedFigure figure, IEnumerable<GateItem> items) => items.Count(figure.Counts) >= FewestTexts;

    private static IEnumerable<GateFigure> Figures(string set, GateItem[] items) => ProtectedFigure.All.Append(ProtectedFigure.OwnThemes)
        .Where(figure => IsTold(figure, items))
        .Select(figure => Figure(set, figure, [.. items.Where(figure.Counts)]));

    private static GateFigure Figure(string set, ProtectedFigure figure, GateItem[] items)
    {
        var (old, now) = (figure.Of(items, item => item.Old), figure.Of(items, item => item.New));
        var chance = new Random(Seed);
        var drawn = new GateItem[items.Length];
        var differences = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            for (var i = 0; i < drawn.Length; i++)
            {
                drawn[i] = items[chance.Next(items.Length)];
            }

            differences[draw] = figure.Of(drawn, item => item.New) - figure.Of(drawn, item => item.Old);
        }

        Array.Sort(differences);
        var change = new Estimate(now - old, differences[(int)(Draws * 0.025)], differences[(int)(Draws * 0.975) - 1]);
        var surely = figure.LessIsBetter ? change.Low > 0 : change.High < 0;
        return new(set, figure.Name, items.Length, old, now, change, surely && Math.Abs(change.Value) >= Material);
    }
}
