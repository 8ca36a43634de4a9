namespace TriageBot.Learn;

/// <summary>A figure and the interval that holds the true one with 95% confidence.</summary>
/// <param name="Value">The figure, 0 to 1.</param>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end.</param>
public sealed record Estimate(double Value, double Low, double High);

/// <summary>What a model says of one text in one column.</summary>
/// <param name="Shares">The probability of each label.</param>
/// <param name="Label">The index of the label given, not always the likeliest: see <see cref="Analyze.LinearModel.Choose"/>.</param>
public sealed record Answer(double[] Shares, int Label);

/// <summary>How well one label is found.</summary>
/// <param name="Label">The label.</param>
/// <param name="Texts">How many texts have it.</param>
/// <param name="Precision">Of the texts given this label, the share that has it; 0 when none was given it.</param>
/// <param name="Recall">Of the texts that have it, the share given it; 0 when none has it.</param>
/// <param name="F1">Harmonic mean of the two, with a bootstrap interval.</param>
public sealed record LabelFigures(string Label, int Texts, double Precision, double Recall, Estimate F1);

/// <summary>What abstaining buys.</summary>
/// <param name="Coverage">The share of texts judged, the most confident first.</param>
/// <param name="Error">The share of wrong labels among them, with Wilson's interval.</param>
/// <param name="Confidence">The lowest probability among them.</param>
public sealed record CoverageFigures(double Coverage, Estimate Error, double Confidence);

/// <summary>Labels given with about the same probability.</summary>
/// <param name="Confidence">Their mean probability.</param>
/// <param name="Right">The share of right ones among them; as high as the probability where that means what it says.</param>
/// <param name="Texts">How many they are.</param>
public sealed record ReliabilityFigures(double Confidence, double Right, int Texts);

/// <summary>How well one column is told.</summary>
/// <param name="Column">Such as <c>intent</c>.</param>
/// <param name="Texts">Number of texts with a label.</param>
/// <param name="Accuracy">Share of right labels, with Wilson's interval.</param>
/// <param name="MacroF1">Mean F1 of the labels that occur or were given, with a bootstrap interval.</param>
/// <param name="MacroRecall">Mean recall of the labels that occur, with a bootstrap interval.</param>
/// <param name="WithinOne">Share of labels at most one step off, with Wilson's interval; null for labels without an order.</param>
/// <param name="CalibrationError">
/// Expected calibration error: mean distance between the probability of the label given and how often it is right, over
/// ten bins of equal width. Of its bootstrap interval mind that chance makes a small error larger, never smaller.
/// </param>
/// <param name="Ranking">Area under the ROC curve of a yes/no column, with a bootstrap interval; null for others.</param>
/// <param name="Labels">Each label.</param>
/// <param name="Confusion">Rows are the true labels, columns those given, in the order of <paramref name="Labels"/>.</param>
/// <param name="Coverage">Error by share of texts judged.</param>
/// <param name="Reliability">How often labels given with about the same probability are right.</param>
public sealed record HeadFigures(
    string Column,
    int Texts,
    Estimate Accuracy,
    Estimate MacroF1,
    Estimate MacroRecall,
    Estimate? WithinOne,
    Estimate CalibrationError,
    Estimate? Ranking,
    IReadOnlyList<LabelFigures> Labels,
    IReadOnlyList<IReadOnlyList<int>> Confusion,
    IReadOnlyList<CoverageFigures> Coverage,
    IReadOnlyList<ReliabilityFigures> Reliability);
