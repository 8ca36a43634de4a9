using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Learn: from labelled texts to a model. Same texts in the same order, same model.</summary>
public static class ModelTrainer
{
    /// <summary>Fewer labelled texts teach a head nothing that would hold for others.</summary>
    public const int FewestTexts = 20;

    /// <summary>What is said of a model of fewer texts than can be calibrated on; null of others.</summary>
    internal static string? Uncalibrated(LabelledSet texts) => texts.Texts.Count >= FewestToCalibrate ? null :
        $"{texts.Texts.Count} different texts are too few to calibrate on, {FewestToCalibrate} are needed: the model leaves every text to a person";

    /// <summary>At least two labels need this many texts each.</summary>
    public const int FewestOfLabel = 5;

    /// <summary>Of fewer texts nothing is calibrated, and the model leaves everything to a person: nobody measured when it may be believed.</summary>
    public const int FewestToCalibrate = InnerFolds * FewestTexts;

    private const int LargeSet = 50_000;

    /// <summary>Texts given another label at most this often may be judged without a person: measured on the held-out folds.</summary>
    private const double BearableError = 0.12;

    /// <summary>The threshold under which every text lies.</summary>
    private const float Always = 1;

    private const int InnerFolds = 3;
    private const int InnerSeed = 5;

    private const string BrandColumn = "brand";

    // Of fewer brands, or of one that is most of the texts, a fold would be one brand, and its weights had met too little.
    private const int FewestBrands = 10;

    /// <summary>Trains every head that has labels; the others answer their fallback.</summary>
    /// <param name="set">Labelled texts; each text counts once.</param>
    /// <param name="recipe">What training uses beside them.</param>
    /// <param name="cancellationToken">Ends the work between two heads.</param>
    /// <exception cref="BadInputException">Too few labels of a head, or all the same.</exception>
    public static LinearModel Train(LabelledSet set, Recipe recipe, CancellationToken cancellationToken)
    {
        var texts = set.Distinct();
        Refuse(texts);
        return Fit(texts, recipe, cancellationToken);
    }

    /// <summary>Without asking whether there is enough to learn from: a fold may well lack what the whole set has.</summary>
    internal static LinearModel Fit(LabelledSet texts, Recipe recipe, CancellationToken cancellationToken)
    {
        var plain = texts.Texts.Select(text => text.Text).ToArray();
        var vocabulary = Vocabulary.Of(plain, plain.Length > LargeSet ? 3 : 2, recipe.Without);
        var learnt = Heads.All.SelectMany(head => Learnt(head, texts)).ToArray();
        var others = recipe with { Transfer = Without(recipe.Transfer, texts) };
        var linear = FitTier(vocabulary, texts, others with { Encoder = null }, cancellationToken);
        var full = recipe.Encoder is null ? null : FitTier(vocabulary, texts, others, cancellationToken);
        var keys = texts.Texts.Select(text => Grams.HashOf(text.Cleaned)).Order().ToArray();
        var told = Heads.All.Select(head => texts.CountsOf(head).Sum()).ToArray();
        return new LinearModel(vocabulary, linear, full, learnt, told, keys);
    }

    /// <summary>A text in both would tell its own label: the inner folds, which choose the temperatures, would be too sure.</summary>
    internal static LabelledSet? Without(LabelledSet? transfer, LabelledSet texts)
    {
        var known = texts.Texts.Select(text => text.Cleaned).ToHashSet();
        return transfer is null ? null : LabelledSet.Of([.. transfer.Texts.Where(text => !known.Contains(text.Cleaned))]);
    }

    private static Tier FitTier(Vocabulary vocabulary, LabelledSet texts, Recipe recipe, CancellationToken cancellationToken)
    {
        var trainer = new TierTrainer(vocabulary, texts, recipe);
        var tier = Assemble(trainer.Train([.. Enumerable.Range(0, texts.Texts.Count)], cancellationToken), trainer.Width);
        return texts.Texts.Count < FewestToCalibrate
            ? tier with { AbstainBelow = Always }
            : Calibrate(tier, trainer, texts, cancellationToken);
    }

    /// <summary>By scores that weights of the other inner folds gave: those of its own would be too sure.</summary>
    private static Tier Calibrate(Tier tier, TierTrainer trainer, LabelledSet texts, CancellationToken cancellationToken)
    {
        var scores = HeldOutScores(trainer, texts, cancellationToken);
        var abstainBelow = 0f;
        foreach (var head in Heads.All)
        {
            var rows = AsTheyCome([.. Enumerable.Range(0, texts.Texts.Count).Where(i => texts.Texts[i].LabelOf(head) >= 0 && scores[i][head.Index] is not null)], texts);
            var truth = rows.Select(i => texts.Texts[i].LabelOf(head)).ToArray();
            var labelled = rows.Select(i => PerLabel(scores[i][head.Index]!)).ToArray();
            tier.Temperatures[head.Index] = Calibration.Temperature(labelled, truth);
            var shares = labelled.Select(row => Shares(row, tier.Temperatures[head.Index])).ToArray();
            Calibration.Leanings(head, shares, truth).CopyTo(tier.Leanings, head.FirstLabel);
            abstainBelow = head == Heads.Intent ? Abstention.Threshold(shares, truth, BearableError) : abstainBelow;
        }

        return tier with { AbstainBelow = abstainBelow };
    }

    /// <summary>Texts that were chosen for what they say would make rare labels seem common; they count where there is nothing else.</summary>
    internal static int[] AsTheyCome(int[] rows, LabelledSet texts)
    {
        var drawn = Array.FindAll(rows, i => !texts.Texts[i].IsChosen);
        return drawn.Length < FewestTexts ? rows : drawn;
    }

    private static float[]?[][] HeldOutScores(TierTrainer trainer, LabelledSet texts, CancellationToken cancellationToken)
    {
        var folds = Folds.Of(texts.Texts, InnerFolds, InnerSeed, ApartBy(texts.Texts));
        var scores = new float[]?[texts.Texts.Count][];
        for (var fold = 0; fold < InnerFolds; fold++)
        {
            var heads = trainer.Train([.. Enumerable.Range(0, folds.Length).Where(i => folds[i] != fold)], cancellationToken);
            foreach (var i in Enumerable.Range(0, folds.Length).Where(i => folds[i] == fold))
            {
                scores[i] = [.. heads.Select(head => head is null ? null : trainer.Score(head, i))];
            }
        }

        return scores;
    }

    /// <summary>A user's brand is always new: where the brands are known, whole ones are kept apart.</summary>
    private static string? ApartBy(IReadOnlyList<LabelledText> texts)
    {
        var brands = texts.Select(text => text.Columns.GetValueOrDefault(BrandColumn)).OfType<string>().CountBy(brand => brand).ToArray();
        return brands.Length >= FewestBrands && brands.Max(brand => brand.Value) <= texts.Count / InnerFolds ? BrandColumn : null;
    }

    private static float[] PerLabel(float[] outputs) => outputs.Length > 1 ? outputs : [0, outputs[0]];

    private static double[] Shares(float[] row, float temperature)
    {
        var top = row.Max() / temperature;
        var shares = row.Select(score => Math.Exp((score / temperature) - top)).ToArray();
        return [.. shares.Select(share => share / shares.Sum())];
    }

    private static void Refuse(LabelledSet set)
    {
        var trained = 0;
        foreach (var head in Heads.All)
        {
            var counts = set.CountsOf(head);
            trained += counts.Sum() > 0 ? 1 : 0;
            if (counts.Sum() > 0 && (counts.Sum() < FewestTexts || counts.Count(count => count >= FewestOfLabel) < 2))
            {
                var found = string.Join(", ", head.Labels.Zip(counts, (label, count) => $"{count} {label}"));
                throw new BadInputException(
                    $"{head.Column}: too little or too one-sided to learn from ({found}); label at least {FewestTexts} different texts, "
                    + $"{FewestOfLabel} each of two labels, or leave the column out.");
            }
        }

        if (trained == 0)
        {
            throw new BadInputException("labels: no text has any label; fill one of the columns " + string.Join(", ", Heads.All.Select(head => head.Column)) + ".");
        }
    }

    private static Tier Assemble(HeadWeights?[] heads, int width)
    {
        var weights = new float[width * LinearModel.Stride];
        var biases = new float[LinearModel.Stride];
        foreach (var head in Heads.All.Where(head => heads[head.Index] is not null))
        {
            heads[head.Index]!.Biases.CopyTo(biases, head.FirstOutput);
            for (var output = 0; output < head.Outputs; output++)
            {
                Spread(heads[head.Index]!.Weights[output] ?? [], weights, head.FirstOutput + output);
            }
        }

        return Tier.Plain(weights, biases);
    }

    private static void Spread(float[] learnt, float[] weights, int column)
    {
        for (var row = 0; row < learnt.Length; row++)
        {
            weights[(row * LinearModel.Stride) + column] = learnt[row];
        }
    }

    private static IEnumerable<bool> Learnt(Head head, LabelledSet texts)
    {
        var counts = texts.CountsOf(head);
        return counts.Sum() > 0 ? counts.Select(count => count > 0) : counts.Select((_, label) => label == head.Fallback);
    }
}
