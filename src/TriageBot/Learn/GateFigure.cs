using System.Globalization;

namespace TriageBot.Learn;

/// <summary>One protected figure of both models.</summary>
/// <param name="Set">The texts: <c>gate</c> or <c>corrections</c>.</param>
/// <param name="Name">In words.</param>
/// <param name="Texts">How many bear on it.</param>
/// <param name="Old">Of the served model.</param>
/// <param name="New">Of the new one.</param>
/// <param name="Change">New less old, with its 95% interval.</param>
/// <param name="Worse">Worse beyond noise, and so that it matters: the whole interval lies on the wrong side, and the change is at least <see cref="Gate.Material"/>.</param>
public sealed record GateFigure(string Set, string Name, int Texts, double Old, double New, Estimate Change, bool Worse)
{
    /// <summary>In one line.</summary>
    internal string Told => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name} on {Set} {Old:F3} -> {New:F3}, by {Change.Value:+0.000;-0.000;0.000} ({Change.Low:+0.000;-0.000;0.000} to {Change.High:+0.000;-0.000;0.000})");
}
