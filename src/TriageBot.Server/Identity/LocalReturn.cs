namespace TriageBot.Server.Identity;

/// <summary>Back to where somebody came from, on this site and nowhere else.</summary>
internal static class LocalReturn
{
    /// <summary>The path if it is one of ours, else the front page.</summary>
    public static string PathOf(string? returnUrl) =>
        returnUrl is ['/', ..] and not ['/', '/' or '\\', ..] && !returnUrl.Any(char.IsControl) ? returnUrl : "/";
}
