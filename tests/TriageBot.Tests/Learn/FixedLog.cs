using TriageBot.Learn;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Learn;

/// <summary>A log that holds what a test puts in.</summary>
internal sealed class FixedLog(IReadOnlyList<Correction> corrections, string[] unlabelled) : ICorrectionLog
{
    public IReadOnlyList<Correction> Corrections() => corrections;

    public IReadOnlyList<JudgedMention> Unlabelled(int most) =>
        [.. unlabelled.Take(most).Select((text, i) => new JudgedMention(i, 1, text, "sandbox", Some.Triage(), Newest: true))];
}
