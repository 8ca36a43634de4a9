using MudBlazor;

namespace TriageBot.Server.Console.Layout;

/// <summary>MudBlazor in the colours of console.css, with the reader's own system font.</summary>
internal static class ConsoleTheme
{
    private static readonly string[] SystemFont = ["system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif"];

    /// <summary>Light and dark.</summary>
    public static MudTheme Theme { get; } = new()
    {
        PaletteLight = new PaletteLight
        {
            Primary = "#2451b2",
            Secondary = "#5b21b6",
            Error = "#b3261e",
            Background = "#f4f5f7",
            Surface = "#ffffff",
            TextPrimary = "#1b2430",
            TextSecondary = "#4d5a6b",
            ActionDefault = "#4d5a6b",
        },
        PaletteDark = new PaletteDark
        {
            Primary = "#9dbcff",
            PrimaryContrastText = "#0c1630",
            Secondary = "#cdb8ff",
            SecondaryContrastText = "#1c0f3a",
            Error = "#ffb4ab",
            ErrorContrastText = "#410e0b",
            Background = "#12161d",
            Surface = "#1b212b",
            TextPrimary = "#e6eaf0",
            TextSecondary = "#aab4c3",
            ActionDefault = "#aab4c3",
        },
        Typography = new Typography
        {
            Default = new DefaultTypography { FontFamily = SystemFont, FontSize = "0.875rem" },
            Button = new ButtonTypography { FontFamily = SystemFont, TextTransform = "none", FontWeight = "600" },
            H6 = new H6Typography { FontFamily = SystemFont, FontSize = "1.05rem", FontWeight = "600" },
        },
        LayoutProperties = new LayoutProperties { DefaultBorderRadius = "6px" },
    };
}
