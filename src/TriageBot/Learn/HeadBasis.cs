using Microsoft.ML.Data;
using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>One head of the model that tuning starts from: what it says, and where what it never learnt begins.</summary>
/// <param name="basis">The model.</param>
/// <param name="head">The head.</param>
internal sealed class HeadBasis(LinearModel basis, Head head)
{
    private readonly bool[] _learnt = basis.Learnt.AsSpan(head.FirstLabel, head.Labels.Count).ToArray();

    /// <summary>How many texts its weights rest on.</summary>
    public int Told => basis.Told[head.Index];

    /// <summary>A label that the basis never learnt begins as unlikely as the basis has it: else the first few marks would be believed of every text.</summary>
    public void Begin(Tier tier, VBuffer<float>[] rows)
    {
        var least = Math.Log(LinearModel.Untold / (1 - LinearModel.Untold)) * tier.Temperatures[head.Index];
        if (head.Outputs == 1)
        {
            tier.Biases[head.FirstOutput] += _learnt is [true, true] ? 0 : (float)(_learnt[0] ? least : -least);
            return;
        }

        var usual = rows.Average(row => Scores(tier, row).Where((_, label) => _learnt[label]).Max());
        foreach (var label in Enumerable.Range(0, _learnt.Length).Where(label => !_learnt[label]))
        {
            tier.Biases[head.FirstOutput + label] = (float)(usual + least);
        }
    }

    /// <summary>The score of each output.</summary>
    public double[] Scores(Tier tier, VBuffer<float> row)
    {
        var scores = new double[head.Outputs];
        for (var k = 0; k < scores.Length; k++)
        {
            scores[k] = tier.Biases[head.FirstOutput + k];
            for (var i = 0; i < row.GetIndices().Length; i++)
            {
                scores[k] += tier.Weights[(row.GetIndices()[i] * LinearModel.Stride) + head.FirstOutput + k] * row.GetValues()[i];
            }
        }

        return scores;
    }

    /// <summary>What to agree with: the label as certain; of an anchor what the model says itself; null where nothing is said.</summary>
    /// <param name="text">The text.</param>
    /// <param name="before">The model's scores of it.</param>
    /// <param name="temperature">What scores are divided by.</param>
    /// <param name="oneSided">Whether all texts have the same label.</param>
    public double[]? Target(TuningText text, double[] before, double temperature, bool oneSided)
    {
        var label = text.Text.LabelOf(head);
        if (label < 0 && !text.IsAnchor)
        {
            return null;
        }

        // Where one label alone was given, to press on what the model says anyway would only teach that all texts are so.
        var said = Said(before, temperature);
        return text.IsAnchor || (oneSided && said[label] >= said.Max())
            ? said
            : [.. head.Labels.Select((_, other) => other == label ? 1d : 0)];
    }

    /// <summary>What the basis itself says: a label that it never learnt is untold.</summary>
    private double[] Said(double[] before, double temperature)
    {
        var scores = before.Length > 1 ? before : [0, before[0]];
        var top = scores.Where((_, label) => _learnt[label]).Max();
        var shares = scores.Select((score, label) => _learnt[label] ? Math.Exp((score - top) / temperature) : 0).ToArray();
        var told = (1 - (LinearModel.Untold * _learnt.Count(label => !label))) / shares.Sum();
        return [.. shares.Select((share, label) => _learnt[label] ? share * told : LinearModel.Untold)];
    }
}
