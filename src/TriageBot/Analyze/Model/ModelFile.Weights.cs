using System.Runtime.InteropServices;

namespace TriageBot.Analyze;

/// <content>How weights are stored.</content>
public static partial class ModelFile
{
    /// <summary>The n-grams' rows as bytes, unless exact; the rows of cues and encoder, which are few and heavy, as floats.</summary>
    private static void WriteWeights(BinaryWriter writer, Tier tier, int grams, bool exact)
    {
        var scales = Scales(tier, grams);
        writer.Write(Bytes<float>(scales));
        for (var row = 0; row < tier.Weights.Length / LinearModel.Stride; row++)
        {
            var weights = tier.Weights.AsSpan(row * LinearModel.Stride, LinearModel.Outputs);
            if (exact || row >= grams)
            {
                writer.Write(Bytes<float>(weights));
                continue;
            }

            for (var i = 0; i < weights.Length; i++)
            {
                writer.Write((sbyte)MathF.Round(weights[i] / scales[i]));
            }
        }
    }

    private static float[] Scales(Tier tier, int grams)
    {
        var scales = new float[LinearModel.Outputs];
        Array.Fill(scales, float.Epsilon);
        for (var i = 0; i < grams * LinearModel.Outputs; i++)
        {
            var (row, output) = Math.DivRem(i, LinearModel.Outputs);
            scales[output] = Math.Max(scales[output], Math.Abs(tier.Weights[(row * LinearModel.Stride) + output]) / sbyte.MaxValue);
        }

        return scales;
    }

    private static float[] ReadWeights(BinaryReader reader, int grams, int others, bool exact)
    {
        var scales = Read<float>(reader, LinearModel.Outputs);
        var weights = new float[(grams + others) * LinearModel.Stride];
        var small = new sbyte[exact ? 0 : LinearModel.Outputs];
        for (var row = 0; row < grams + others; row++)
        {
            var target = weights.AsSpan(row * LinearModel.Stride, LinearModel.Outputs);
            if (exact || row >= grams)
            {
                reader.ReadExactly(MemoryMarshal.AsBytes(target));
                continue;
            }

            reader.ReadExactly(MemoryMarshal.AsBytes(small.AsSpan()));
            for (var i = 0; i < small.Length; i++)
            {
                target[i] = small[i] * scales[i];
            }
        }

        return weights;
    }
}
