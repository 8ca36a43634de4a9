using Microsoft.ML;
using Microsoft.ML.Data;
using Microsoft.ML.Trainers;
using TriageBot.Analyze;

namespace TriageBot.Learn;

/// <summary>Trains one head with ML.NET: logistic regression for yes or no, maximum entropy for more labels. One thread.</summary>
public static class HeadTrainer
{
    /// <summary>The seed of ML.NET; its trainers here draw nothing by chance.</summary>
    public const int Seed = 7;

    /// <summary>Trains on the labels that occur; those that do not get no weights.</summary>
    /// <param name="head">The head.</param>
    /// <param name="features">For each text its features.</param>
    /// <param name="labels">For each text the index of its label.</param>
    /// <param name="width">Number of features.</param>
    /// <exception cref="ArgumentException">All labels are the same.</exception>
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
/// <param name="Weights">For each output the weight of each feature.</param>
/// <param name="Biases">For each output.</param>
public sealed record HeadWeights(float[]?[] Weights, float[] Biases)
{
    /// <summary>ML.NET's own form of it, to compare scores with.</summary>
    public ITransformer? Trained { get; init; }
}

/// <summary>One text as ML.NET's trainers read it.</summary>
public sealed class TrainingRow
{
    /// <summary>The features.</summary>
    public VBuffer<float> Features { get; set; }

    /// <summary>The answer to a yes/no question.</summary>
    public bool Yes { get; set; }

    /// <summary>Counts from 0: a key column read from memory holds the raw values, where 0 is the first key.</summary>
    public uint Label { get; set; }

    /// <summary>So many features and labels.</summary>
    public static SchemaDefinition Schema(int width, int labels)
    {
        var schema = SchemaDefinition.Create(typeof(TrainingRow));
        schema[nameof(Features)].ColumnType = new VectorDataViewType(NumberDataViewType.Single, width);
        schema[nameof(Label)].ColumnType = new KeyDataViewType(typeof(uint), labels);
        return schema;
    }
}
