namespace TriageBot.Analyze;

/// <summary>Complaints of some time.</summary>
/// <param name="Count">How many.</param>
/// <param name="Severe">How many of them are severe: 3 or 4.</param>
/// <param name="First">How many are first complaints of their authors, in thousandths: the sum of the probabilities.</param>
public readonly record struct ComplaintTally(int Count, int Severe, int First)
{
    private const int SevereFrom = 3;

    /// <summary>One complaint; numbers beyond their bounds are brought to them.</summary>
    internal static ComplaintTally Of(int severity, double first) =>
        new(1, severity >= SevereFrom ? 1 : 0, double.IsNaN(first) ? 0 : (int)Math.Round(1000 * Math.Clamp(first, 0, 1)));

    /// <summary>Both together.</summary>
    public static ComplaintTally operator +(ComplaintTally one, ComplaintTally other) => Add(one, other);

    /// <summary>Both together.</summary>
    public static ComplaintTally Add(ComplaintTally left, ComplaintTally right) =>
        new(left.Count + right.Count, left.Severe + right.Severe, left.First + right.First);
}
