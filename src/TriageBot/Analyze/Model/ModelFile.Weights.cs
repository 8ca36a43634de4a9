using System.Runtime.InteropServices;

namespace TriageBot.Analyze;

/// <content>How weights are stored.</content>
public static partial class ModelFile
{
    /// <summary>The outputs that have weights: those of the heads that learnt anything.</summary>
    private static int[] OutputsOf(bool[] learnt) =>
        [.. Heads.All.Where(head => learnt.AsSpan(head.FirstLabel, head.Labels.Count).Count(true) > 1)
            .SelectMany(head => Enumerable.Range(head.FirstOutput, head.Outputs))];

    /// <summary>The n-grams' rows as bytes, unless exact; the rows of cues and encoder, which are few and heavy, as floats.</summary>
    private static void WriteWeights(BinaryWriter writer, Tier tier, int grams, int[] outputs, bool exact)
    {
        var scales = Scales(tier, grams, outputs);
        writer.Write(Bytes<float>(scales));
        for (var row = 0; row < tier.Weights.Length / LinearModel.Stride; row++)
        {
            for (var i = 0; i < outputs.Length; i++)
            {
                var weight = tier.Weights[(row * LinearModel.Stride) + outputs[i]];
                if (exact || row >= grams)
                {
                    writer.Write(weight);
                }
                else
                {
                    writer.Write((sbyte)MathF.Round(weight / scales[i]));
                }
            }
        }
    }

    private static float[] Scales(Tier tier, int grams, int[] outputs)
    {
        var scales = new float[outputs.Length];
        Array.Fill(scales, float.Epsilon);
        for (var row = 0; row < grams; row++)
        {
            for (var i = 0; i < outputs.Length; i++)
            {
                scales[i] = Math.Max(scales[i], Math.Abs(tier.Weights[(row * LinearModel.Stride) + outputs[i]]) / sbyte.MaxValue);
            }
        }

        return scales;
    }

    private static float[] ReadWeights(BinaryReader reader, int grams, int others, int[] outputs, bool exact)
    {
        var scales = Read<float>(reader, outputs.Length);
        var weights = new float[(grams + others) * LinearModel.Stride];
        var (small, large) = (new sbyte[outputs.Length], new float[outputs.Length]);
        for (var row = 0; row < grams + others; row++)
        {
            var target = weights.AsSpan(row * LinearModel.Stride, LinearModel.Stride);
            var isSmall = !exact && row < grams;
            reader.ReadExactly(isSmall ? MemoryMarshal.AsBytes(small.AsSpan()) : MemoryMarshal.AsBytes(large.AsSpan()));
            for (var i = 0; i < outputs.Length; i++)
            {
                target[outputs[i]] = isSmall ? small[i] * scales[i] : large[i];
            }
        }

        return weights;
    }
}
