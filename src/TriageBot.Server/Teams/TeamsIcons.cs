using SkiaSharp;

namespace TriageBot.Server.Teams;

/// <summary>The app's icons: a list whose first line is the longest, as in the console's own.</summary>
internal static class TeamsIcons
{
    /// <summary>The color behind them.</summary>
    public const string Accent = "#2552B4";

    private const int ColorSize = 192;
    private const int OutlineSize = 32;

    // In 24ths of the icon: left, top and width of each line.
    private static readonly (float Left, float Top, float Width)[] Lines = [(6, 7, 12), (6, 11.25f, 9), (6, 15.5f, 6)];

    /// <summary>White on the accent color, 192 pixels square.</summary>
    public static byte[] Color() => Draw(ColorSize, canvas =>
    {
        canvas.Clear(SKColor.Parse(Accent));
        DrawLines(canvas, ColorSize);
    });

    /// <summary>White on nothing, 32 pixels square.</summary>
    public static byte[] Outline() => Draw(OutlineSize, canvas =>
    {
        canvas.Clear(SKColors.Transparent);
        using var frame = new SKPaint { Color = SKColors.White, IsStroke = true, StrokeWidth = 2, IsAntialias = true };
        canvas.DrawRoundRect(new SKRoundRect(new SKRect(2, 2, OutlineSize - 2, OutlineSize - 2), 6), frame);
        DrawLines(canvas, OutlineSize);
    });

    private static void DrawLines(SKCanvas canvas, int size)
    {
        var unit = size / 24f;
        using var paint = new SKPaint { Color = SKColors.White, IsAntialias = true };
        foreach (var (left, top, width) in Lines)
        {
            canvas.DrawRoundRect(new SKRoundRect(SKRect.Create(left * unit, top * unit, width * unit, 2 * unit), unit), paint);
        }
    }

    private static byte[] Draw(int size, Action<SKCanvas> draw)
    {
        using var bitmap = new SKBitmap(size, size);
        using var canvas = new SKCanvas(bitmap);
        draw(canvas);
        using var png = bitmap.Encode(SKEncodedImageFormat.Png, quality: 100);
        return png.ToArray();
    }
}
