using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>
/// Learn: whether first-time complainers are told, on histories of authors with times. Each brand is judged by weights
/// fitted on the others; what the desk never heard is hidden from each author's earliest mention on.
/// </summary>
public static class FirstTimeEvaluation
{
    private static readonly double[] Shares = [0, 0.3, 0.6, 0.9];

    /// <summary>Measures the verdict with each kind of evidence, alone and left out.</summary>
    /// <param name="set">Labelled texts with the columns author, postedAt, sentiment and brand.</param>
    /// <param name="model">Keeps the desk's memory, and says what authors say.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="BadInputException">A column is missing, there are fewer than two brands, or nobody complains twice.</exception>
    public static FirstTimeReport Of(LabelledSet set, IClassifier model, CancellationToken cancellationToken)
    {
        var talks = DatedMentions.Read(set, model);
        if (talks.Select(talk => talk.Brand).Distinct().Count() < 2 || !talks.Any(talk => talk.Mentions.Count(each => each.IsNegative) > 1))
        {
            throw new BadInputException("data: histories need at least two brands, and an author with two negative mentions.");
        }

        var own = FirstTimeTrial.Of(talks, Shares, asLabelled: false);
        var labelled = FirstTimeTrial.Of(talks, Shares, asLabelled: true);
        return new(
            $"model {model.Name}",
            [
                .. Tables("as the service judged", own, cancellationToken),
                .. Tables("as readers labelled", labelled, cancellationToken),
            ],
            FirstTimeWeights.Names.Zip(FirstTimeFit.Weights(own, Ingredients.All, cancellationToken)).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    private static IEnumerable<FirstTimeTable> Tables(string memory, IReadOnlyList<FirstTimeTrial> trials, CancellationToken cancellationToken)
    {
        foreach (var (authors, some) in new[] { ("with several mentions", trials.Where(trial => trial.Several).ToArray()), ("all", [.. trials]) })
        {
            var chances = Ingredients.Kinds.Select(kind => Judge(some, kind, cancellationToken)).ToArray();
            foreach (var share in Shares)
            {
                yield return Table(authors, memory, share, some, chances);
            }
        }
    }

    /// <summary>The probability of each trial, by weights that never saw its brand.</summary>
    private static double[] Judge(FirstTimeTrial[] trials, Ingredients kind, CancellationToken cancellationToken)
    {
        var chances = new double[trials.Length];
        foreach (var brand in trials.Select(trial => trial.Brand).Distinct())
        {
            var weights = FirstTimeFit.Weights([.. trials.Where(trial => trial.Brand != brand)], kind, cancellationToken);
            foreach (var (i, trial) in trials.Index().Where(each => each.Item.Brand == brand))
            {
                chances[i] = FirstTimeWeights.Chance(trial.Features, weights, kind.Believed(trial));
            }
        }

        return chances;
    }

    private static FirstTimeTable Table(string authors, string memory, double share, FirstTimeTrial[] trials, double[][] chances)
    {
        var here = trials.Index().Where(each => each.Item.Hidden == share).ToArray();
        FirstTimeTrial[] asked = [.. here.Select(each => each.Item)];
        var scores = Ingredients.Kinds.Zip(chances, (kind, all) => new FirstTimeScores(kind, asked, [.. here.Select(each => all[each.Index])])).ToArray();
        return new(authors, memory, share, asked.Length, asked.Count(trial => trial.IsFirst), FirstTimeScores.Figures(scores));
    }
}
