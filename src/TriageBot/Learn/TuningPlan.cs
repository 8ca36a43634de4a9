using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>What there is to tune on: the texts, and for which heads they are enough.</summary>
internal sealed class TuningPlan
{
    // An anchor is no label, only the model's own word: it holds, but gives way. Those shipped are fewer and of more kinds.
    private const double AnchorWeight = 0.25;
    private const double ShippedWeight = 0.5;
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

    /// <summary>The texts that teach the brand's own set of themes; none where that stays as it is.</summary>
    public IReadOnlyList<TuningText> Themed { get; private init; } = [];

    /// <summary>From agents' corrections and labelled files. A text of both counts as the file says; a fifth of both is kept from it.</summary>
    /// <exception cref="BadInputException">Too little or too one-sided; says how much there is and what is missing.</exception>
    public static TuningPlan Of(CorrectedSet corrected, LabelledSet files, OwnThemes? themes, Action<string> progress)
    {
        TuningText[] filed = [.. files.Texts.Where(text => !HeldOut.Holds(text.Cleaned)).Select(text => new TuningText(text, _ => 1, IsAnchor: false))];
        var known = filed.Select(text => text.Text.Cleaned).ToHashSet();
        var agreed = corrected.Texts.Where(text => !text.IsHeldOut && !known.Contains(text.Text.Cleaned)).ToArray();
        TuningText[] said = [.. agreed.Select(text => new TuningText(text.Text, text.WeightIn, IsAnchor: false))];
        TuningText[] examples = [.. filed, .. said];
        var kept = Kept(corrected, files);
        if (examples.Length < ModelTrainer.FewestTexts)
        {
            throw new BadInputException(
                $"corrections: {examples.Length} different texts to learn from, and {kept.Length} kept from training; "
                + $"at least {ModelTrainer.FewestTexts} are needed: label {ModelTrainer.FewestTexts - examples.Length} more that differ in more than numbers, links and handles, or name a file with --labels.");
        }

        var themed = OwnThemePlan.Of(filed, said, kept, themes, progress);
        var own = themed.Count > 0 || themes is not null;
        var heads = Analyze.Heads.All.Where(head => !(own && head == Analyze.Heads.Theme) && IsEnough(head, examples, agreed, progress)).ToArray();
        return heads.Length > 0 || themed.Count > 0 ? new(examples, heads) { Themed = themed } : throw Refusal(examples, kept.Length);
    }

    /// <summary>Texts of other kinds than those corrected, of which the model shall go on saying what it says.</summary>
    public IReadOnlyList<TuningText> Anchors(IReadOnlyList<JudgedMention> unlabelled)
    {
        var taken = Examples.Select(example => example.Text.Cleaned).ToHashSet();
        var kinds = Examples.Take(MostCompared).Select(example => WordsOf(example.Text.Cleaned)).ToArray();
        bool IsOther(LabelledText text) => taken.Add(text.Cleaned)
            && WordsOf(text.Cleaned) is var words && !kinds.Any(kind => Likeness.Of(words, kind) >= OfOneKind);
        return
        [
            .. ShippedAnchors.Texts.Select(Untold).Where(IsOther).Select(text => new TuningText(text, _ => ShippedWeight, IsAnchor: true)),
            .. unlabelled.Select(mention => Untold(mention.Text)).Where(text => !HeldOut.Holds(text.Cleaned)).Where(IsOther)
                .Take(MostAnchors)
                .Select(text => new TuningText(text, _ => AnchorWeight, IsAnchor: true)),
        ];
    }

    private static LabelledText[] Kept(CorrectedSet corrected, LabelledSet files) =>
        [.. corrected.Texts.Select(text => text.Text).Concat(files.Texts).Where(text => HeldOut.Holds(text.Cleaned)).DistinctBy(text => text.Cleaned)];

    private static LabelledText Untold(string text) =>
        new("anchor", text, [.. Analyze.Heads.All.Select(_ => -1)], new Dictionary<string, string>());

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

    private static BadInputException Refusal(TuningText[] examples, int kept)
    {
        var found = Analyze.Heads.All.Select(head => (head, Counts: Counts(head, examples))).Where(pair => pair.Counts.Sum() > 0)
            .Select(pair => $"{pair.head.Column}: {Found(pair.head, pair.Counts)}");
        return new(
            $"corrections: too little or too one-sided to learn from ({string.Join("; ", found.Append($"{kept} more are kept from training"))}); one column needs {ModelTrainer.FewestTexts} different texts, "
            + $"{ModelTrainer.FewestOfLabel} each of two labels, or {ModelTrainer.FewestOfLabel} that the model had judged otherwise.");
    }
}
