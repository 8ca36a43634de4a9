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
    /// <exception cref="BadInputException">There is nothing to compare on.</exception>
    public static GateReport Compare(JudgingModel champion, JudgingModel challenger, LabelledSet gate, CorrectedSet corrected)
    {
        var texts = gate.Distinct().Texts.Select(text => (OfGate, text))
            .Concat(corrected.Texts.Where(text => text.IsHeldOut).Select(text => (OfCorrections, text.Text))).ToArray();
        if (gate.Texts.Count == 0)
        {
            throw new BadInputException($"{Folder}: no labelled texts to compare on; name a file with --gate.");
        }

        bool IsSeen((string, LabelledText Text) item) =>
            champion.Weights.Model.WasTrainedOn(item.Text.Text) || challenger.Weights.Model.WasTrainedOn(item.Text.Text);
        string[] seen = [.. texts.Where(IsSeen).Select(item => item.Item2.Id)];
        GateItem[] items = [.. texts.Where(item => !IsSeen(item)).Select(item => new GateItem(
            item.Item1, item.Item2, champion.Judge(item.Item2.Text), challenger.Judge(item.Item2.Text)))];
        var figures = items.GroupBy(item => item.Set).SelectMany(set => Figures(set.Key, [.. set])).ToArray();
        return new(champion.Name, challenger.Name, items.Length, seen, seen.Length > BearableSeen * texts.Length, figures, [.. Changes(items)]);
    }

    private static IEnumerable<GateFigure> Figures(string set, GateItem[] items) => ProtectedFigure.All
        .Select(figure => (figure, own: items.Where(figure.Counts).ToArray()))
        .Where(pair => pair.own.Length >= FewestTexts)
        .Select(pair => Figure(set, pair.figure, pair.own));

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

    private static IEnumerable<ChangedVerdict> Changes(IEnumerable<GateItem> items) => items
        .Where(item => item.Old.Intent.Label != item.New.Intent.Label)
        .Select(item => new ChangedVerdict(
            item.Set,
            item.Text.Id,
            item.Old.Intent.Label,
            item.New.Intent.Label,
            item.Text.LabelOf(Heads.Intent) is var said and >= 0 ? (Intent)said : null));
}

/// <summary>What a comparison showed.</summary>
/// <param name="Champion">The served model.</param>
/// <param name="Challenger">The new one.</param>
/// <param name="Texts">On how many texts.</param>
/// <param name="Seen">Ids of texts that one of the two was trained on; they are left out.</param>
/// <param name="TooManySeen">So many that the comparison means nothing.</param>
/// <param name="Figures">The protected figures, for each set of texts.</param>
/// <param name="Changes">Texts whose intent the two tell differently.</param>
public sealed record GateReport(
    string Champion,
    string Challenger,
    int Texts,
    IReadOnlyList<string> Seen,
    bool TooManySeen,
    IReadOnlyList<GateFigure> Figures,
    IReadOnlyList<ChangedVerdict> Changes)
{
    /// <summary>Whether the new model may serve.</summary>
    public bool Passed => !TooManySeen && Figures.Count > 0 && Figures.All(figure => !figure.Worse);
}

/// <summary>One protected figure of both models.</summary>
/// <param name="Set">The texts: <c>gate</c> or <c>corrections</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="Texts">How many bear on it.</param>
/// <param name="Old">Of the served model.</param>
/// <param name="New">Of the new one.</param>
/// <param name="Change">New less old, with its 95% interval.</param>
/// <param name="Worse">Worse beyond noise, and so that it matters: the whole interval lies on the wrong side, and the change is at least <see cref="Gate.Material"/>.</param>
public sealed record GateFigure(string Set, string Name, int Texts, double Old, double New, Estimate Change, bool Worse);

/// <summary>A text that two models judge differently.</summary>
/// <param name="Set">The set it is of.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Old">What the served model says.</param>
/// <param name="New">What the new one says.</param>
/// <param name="True">What a person said; null where nobody did.</param>
public sealed record ChangedVerdict(string Set, string Id, Intent Old, Intent New, Intent? True)
{
    /// <summary>Which of the two is right, in a word.</summary>
    public string Verdict => True is not { } said ? "unknown" : said == New ? "now right" : said == Old ? "now wrong" : "wrong before and now";
}
