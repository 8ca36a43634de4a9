namespace TriageBot.Learn;

/// <summary>How well the first-time verdict is right, for each way to look at the same histories.</summary>
/// <param name="Method">Which model kept the histories.</param>
/// <param name="Tables">One for each population, memory and share hidden.</param>
/// <param name="Weights">The weights fitted on all authors of all brands, by name: those to serve.</param>
public sealed record FirstTimeReport(string Method, IReadOnlyList<FirstTimeTable> Tables, IReadOnlyDictionary<string, double> Weights);

/// <summary>One way to look at the histories.</summary>
/// <param name="Authors">Whose: all, or those with several mentions.</param>
/// <param name="Memory">What the desk remembers of an earlier mention: what the service made of it, or what readers said.</param>
/// <param name="Hidden">Share of each author's earlier mentions that the desk never heard, 0 to 1.</param>
/// <param name="Complaints">Number of negative mentions.</param>
/// <param name="First">How many of them are their author's first.</param>
/// <param name="Kinds">What each kind of evidence gives.</param>
public sealed record FirstTimeTable(
    string Authors, string Memory, double Hidden, int Complaints, int First, IReadOnlyList<FirstTimeFigures> Kinds);

/// <summary>What some evidence gives, each brand judged by weights fitted on the others.</summary>
/// <param name="Name">Which evidence.</param>
/// <param name="Brier">Mean squared error of the probability; lower is better. Bootstrap over authors.</param>
/// <param name="YesPrecision">Of those taken for a first complaint, the share that is.</param>
/// <param name="YesRecall">Of first complaints, the share taken for one.</param>
/// <param name="NoPrecision">Of those taken for a later complaint, the share that is.</param>
/// <param name="NoRecall">Of later complaints, the share taken for one.</param>
/// <param name="Unknown">Share left open.</param>
/// <param name="CalibrationError">Expected calibration error of the probability, ten bins.</param>
/// <param name="Gain">How much lower the Brier score of all three kinds is, on the same draws; above 0 where these are surely better.</param>
public sealed record FirstTimeFigures(
    string Name,
    Estimate Brier,
    Estimate YesPrecision,
    Estimate YesRecall,
    Estimate NoPrecision,
    Estimate NoRecall,
    double Unknown,
    double CalibrationError,
    Estimate Gain);
