using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>What there is to tune on: the texts, and for which heads they are enough.</summary>
internal sealed class TuningPlan
{
    // An anchor is no label, only the model's own word: it holds, but gives way.
    private const double AnchorWeight = 0.25;
    private const int MostAnchors = 400;
    private const int MostCompared = 2000;

    // Texts that share more of their words are of one kind.
    private const double OfOneKind = 0.3;

    private TuningPlan(IReadOnlyList<TuningText> examples, IReadOnlyList<Head> heads)
    {
        Examples = examples;
        Heads = heads;
    }

    /// <summary>The texts to learn from, each once.</summary>
    public IReadOnlyList<TuningText> Examples { get; }

    /// <summary>The heads that have enough labels.</summary>
    public IReadOnlyList<Head> Heads { get; }

    /// <summary>Whether the column theme is a set of the brand's own.</summary>
    public bool OwnThemes { get; private init; }

    /// <summary>From agents' corrections and labelled files. A text of both counts as the file says.</summary>
    /// <exception cref="BadInputException">Too little or too one-sided; says how much there is and what is missing.</exception>
    public static TuningPlan Of(CorrectedSet corrected, LabelledSet files, Action<string> progress)
    {
        var kept = corrected.Texts.Where(text => text.IsHeldOut).Select(text => text.Text.Cleaned).ToHashSet();
        var filed = files.Texts.Where(text => !kept.Contains(text.Cleaned)).Select(text => new TuningText(text, 1, IsAnchor: false)).ToArray();
        var known = filed.Select(text => text.Text.Cleaned).ToHashSet();
        var agreed = corrected.Texts.Where(text => !text.IsHeldOut && !known.Contains(text.Text.Cleaned)).ToArray();
        TuningText[] examples = [.. filed, .. agreed.Select(text => new TuningText(text.Text, text.Weight, IsAnchor: false))];
        if (examples.Length < ModelTrainer.FewestTexts)
        {
            throw new BadInputException(
                $"corrections: {examples.Length} different texts to learn from, and {kept.Count} kept to compare models on; "
                + $"at least {ModelTrainer.FewestTexts} are needed: label {ModelTrainer.FewestTexts - examples.Length} more, or name a file with --labels.");
        }

        var own = OwnThemeTrainer.AreOwn(examples.Select(example => example.Text));
        var heads = Analyze.Heads.All.Where(head => !(own && head == Analyze.Heads.Theme) && IsEnough(head, examples, agreed, progress)).ToArray();
        return heads.Length > 0 || own ? new(examples, heads) { OwnThemes = own } : throw Refusal(examples);
    }

    /// <summary>Texts of other kinds than those corrected, of which the model shall go on saying what it says.</summary>
    public IReadOnlyList<TuningText> Anchors(IReadOnlyList<JudgedMention> unlabelled)
    {
        var taken = Examples.Select(example => example.Text.Cleaned).ToHashSet();
        var kinds = Examples.Take(MostCompared).Select(example => WordsOf(example.Text.Cleaned)).ToArray();
        var none = Analyze.Heads.All.Select(_ => -1).ToArray();
        return
        [
            .. unlabelled.Select((mention, i) => new LabelledText($"anchor-{i}", mention.Text, none, new Dictionary<string, string>()))
                .Where(text => !HeldOut.Holds(text.Cleaned) && taken.Add(text.Cleaned))
                .Where(text => WordsOf(text.Cleaned) is var words && !kinds.Any(kind => Likeness.Of(words, kind) >= OfOneKind))
                .Take(MostAnchors)
                .Select(text => new TuningText(text, AnchorWeight, IsAnchor: true)),
        ];
    }

    private static HashSet<string> WordsOf(string cleaned) => Likeness.WordsOf(cleaned);

    private static bool IsEnough(Head head, TuningText[] examples, AgreedText[] agreed, Action<string> progress)
    {
        var counts = Counts(head, examples);
        if (counts.Sum() < ModelTrainer.FewestTexts)
        {
            return Leave(counts.Sum() > 0, $"column {head.Column}: only {counts.Sum()} labels, stays as it is");
        }

        if (counts.Count(count => count >= ModelTrainer.FewestOfLabel) >= 2)
        {
            return true;
        }

        // One label alone teaches something only where the model had said otherwise.
        var renamed = agreed.Count(text => text.Text.LabelOf(head) >= 0 && text.Renamed.Contains(head.Column));
        return renamed >= ModelTrainer.FewestOfLabel
            || Leave(true, $"column {head.Column}: one-sided ({Found(head, counts)}), stays as it is");

        bool Leave(bool told, string why)
        {
            if (told)
            {
                progress(why);
            }

            return false;
        }
    }

    private static int[] Counts(Head head, TuningText[] examples) =>
        [.. head.Labels.Select((_, label) => examples.Count(example => example.Text.LabelOf(head) == label))];

    private static string Found(Head head, int[] counts) => string.Join(", ", head.Labels.Zip(counts, (label, count) => $"{count} {label}"));

    private static BadInputException Refusal(TuningText[] examples)
    {
        var found = Analyze.Heads.All.Select(head => (head, Counts: Counts(head, examples))).Where(pair => pair.Counts.Sum() > 0)
            .Select(pair => $"{pair.head.Column}: {Found(pair.head, pair.Counts)}");
        return new(
            $"corrections: too little or too one-sided to learn from ({string.Join("; ", found)}); one column needs {ModelTrainer.FewestTexts} different texts, "
            + $"{ModelTrainer.FewestOfLabel} each of two labels, or {ModelTrainer.FewestOfLabel} that the model had judged otherwise.");
    }
}
