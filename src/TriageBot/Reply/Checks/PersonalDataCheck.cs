using System.Text.RegularExpressions;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>What is private stays out of a public reply.</summary>
internal static partial class PersonalDataCheck
{
    /// <summary>An e-mail address, a phone number or a long number that everybody would read.</summary>
    public static string? Shown(ReviewedReply reply) =>
        reply.Visibility == Visibility.Public && PersonalData().Match(reply.Text) is { Success: true } found
            ? $"'{found.Value.Trim()}' looks like personal data; take it out"
            : null;

    [GeneratedRegex(@"(?<![@\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?:\+|\b)\d(?:[\s()./-]{0,2}\d){5,}", RegexOptions.CultureInvariant)]
    private static partial Regex PersonalData();
}
