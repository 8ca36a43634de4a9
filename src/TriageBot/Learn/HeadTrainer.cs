using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>Trains one head with ML.NET: logistic regression for yes or no, maximum entropy for more labels. One thread.</summary>
internal static class HeadTrainer
{
    public const int Seed = 7;

    /// <summary>Of the labels that occur; the others' weights stay 0.</summary>
    public static HeadWeights Train(Head head, IReadOnlyList<VBuffer<float>> features, IReadOnlyList<int> labels, int width)
    {
        var present = labels.Distinct().Order().ToArray();
        if (present.Length < 2)
        {
            throw new ArgumentException($"{head.Column}: one label alone teaches nothing.", nameof(labels));
        }

        var rows = features.Zip(labels, (vector, label) => new TrainingRow
        {
            Features = vector,
            Yes = label == present[1],
            Label = (uint)Array.IndexOf(present, label),
        });
        var learning = new MLContext(Seed);
        var view = learning.Data.LoadFromEnumerable(rows.ToArray(), TrainingRow.Schema(width, present.Length));
        return head.Outputs == 1 ? Binary(learning, view, head) : Multiclass(learning, view, head, present);
    }

    private static HeadWeights Binary(MLContext learning, IDataView view, Head head)
    {
        var trainer = learning.BinaryClassification.Trainers.LbfgsLogisticRegression(new LbfgsLogisticRegressionBinaryTrainer.Options
        {
            LabelColumnName = nameof(TrainingRow.Yes),
            L1Regularization = 0,
            L2Regularization = head.Smoothing,
            OptimizationTolerance = 1e-5f,
            NumberOfThreads = 1,
        });
        var trained = trainer.Fit(view);
        var model = trained.Model.SubModel;
        return new HeadWeights([[.. model.Weights]], [model.Bias]) { Trained = trained };
    }

    private static HeadWeights Multiclass(MLContext learning, IDataView view, Head head, int[] present)
    {
        var trainer = learning.MulticlassClassification.Trainers.LbfgsMaximumEntropy(new LbfgsMaximumEntropyMulticlassTrainer.Options
        {
            LabelColumnName = nameof(TrainingRow.Label),
            L1Regularization = 0,
            L2Regularization = head.Smoothing,
            OptimizationTolerance = 1e-5f,
            NumberOfThreads = 1,
        });
        var trained = trainer.Fit(view);
        VBuffer<float>[]? weights = null;
        trained.Model.GetWeights(ref weights, out var classes);
        var biases = trained.Model.GetBiases().ToArray();
        var result = new HeadWeights(new float[]?[head.Outputs], new float[head.Outputs]) { Trained = trained };
        for (var i = 0; i < classes; i++)
        {
            result.Weights[present[i]] = [.. weights![i].DenseValues()];
            result.Biases[present[i]] = biases[i];
        }

        return result;
    }
}

/// <summary>What was learnt for one head: weights and a bias for each output; null weights where nothing was.</summary>
internal sealed record HeadWeights(float[]?[] Weights, float[] Biases)
{
    /// <summary>ML.NET's own form of it, to compare scores with.</summary>
    public ITransformer? Trained { get; init; }
}

/// <summary>One text as ML.NET's trainers read it.</summary>
internal sealed class TrainingRow
{
    public VBuffer<float> Features { get; set; }

    public bool Yes { get; set; }

    /// <summary>Counts from 0: a key column read from memory holds the raw values, where 0 is the first key.</summary>
    public uint Label { get; set; }

    public static SchemaDefinition Schema(int width, int labels)
    {
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        schema[nameof(Label)].ColumnType = new KeyDataViewType(typeof(uint), labels);
        return schema;
    }
}
