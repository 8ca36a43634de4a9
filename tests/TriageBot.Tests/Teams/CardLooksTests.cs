using System.Text.Json;
using TriageBot.Tests.Architecture;
using TriageBot.Tests.Bot;
using TriageBot.Tests.EndToEnd;

namespace TriageBot.Tests.Teams;

/// <summary>A card as Microsoft's own renderer draws it, with the settings of Teams for light and for dark.</summary>
[Collection(typeof(RealProgram))]
public sealed class CardLooksTests(ConsoleBrowser browser) : IClassFixture<ConsoleBrowser>
{
    // WCAG 2.2, 1.4.3, asks for 4.5; the red that Teams gives marked words has 3.3 in the dark.
    private const double LeastContrast = 4.5;
    private const double LeastContrastOfRed = 3;

    // Of Teams' own settings: adaptivecards-designer 2.4.4 on npm, lib/hostConfigs/microsoft-teams-{light,dark}.json.
    private static readonly Colors Light = new("light", "#ffffff", "#f9f8f7", "#252424", "#bf252424", "#6264a7", "#c4314b", "#252424");
    private static readonly Colors Dark = new("dark", "#2d2c2c", "#292828", "#ffffff", "#bfffffff", "#a6a7dc", "#d74654", "#201f1f");

    private const string Draw = """
        json => {
          const { card, colors } = JSON.parse(json);
          const { style, ground, emphasis, text, subtle, accent, attention, onWarning } = colors;
          const words = plain => ({
            default: { default: plain, subtle }, accent: { default: accent, subtle: accent }, attention: { default: attention, subtle: attention },
          });
          const panel = document.createElement('div');
          panel.className = 'panel ' + style;
          panel.style.background = ground;
          document.body.append(panel);
          const drawn = new AdaptiveCards.AdaptiveCard();
          drawn.hostConfig = new AdaptiveCards.HostConfig({
            fontFamily: "'Segoe UI', 'DejaVu Sans', sans-serif",
            spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
            actions: { actionsOrientation: 'horizontal', actionAlignment: 'left', buttonSpacing: 8, maxActions: 6 },
            containerStyles: {
              default: { backgroundColor: ground, foregroundColors: words(text) },
              emphasis: { backgroundColor: emphasis, foregroundColors: words(text) },
              warning: { backgroundColor: '#ffe2b2', foregroundColors: words(onWarning) },
            },
          });
          drawn.parse(card, new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_5));
          panel.append(drawn.render());
        }
        """;

    private const string Contrasts = """
        () => {
          const parse = css => { const [r, g, b, a = 1] = css.match(/[\d.]+/g).map(Number); return { r, g, b, a }; };
          const over = (top, below) => ({ r: top.r * top.a + below.r * (1 - top.a), g: top.g * top.a + below.g * (1 - top.a), b: top.b * top.a + below.b * (1 - top.a), a: 1 });
          const light = c => { const f = x => { x /= 255; return x <= .04045 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4; }; return .2126 * f(c.r) + .7152 * f(c.g) + .0722 * f(c.b); };
          const ground = element => { const own = parse(getComputedStyle(element).backgroundColor); return own.a === 1 ? own : over(own, element.parentElement ? ground(element.parentElement) : { r: 255, g: 255, b: 255, a: 1 }); };
          const found = [];
          for (const panel of document.querySelectorAll('.panel')) {
            const walker = document.createTreeWalker(panel, NodeFilter.SHOW_TEXT);
            for (let node; (node = walker.nextNode());) {
              if (!node.data.trim() || !node.parentElement.checkVisibility()) continue;
              const below = ground(node.parentElement), top = over(parse(getComputedStyle(node.parentElement).color), below);
              const [a, b] = [light(top), light(below)].sort((x, y) => y - x);
              found.push({ style: panel.className, text: node.data, color: getComputedStyle(node.parentElement).color, contrast: (a + .05) / (b + .05) });
            }
          }
          return found;
        }
        """;

    // What Teams draws around a card and its buttons.
    private const string Page = """
        <!doctype html><meta charset="utf-8"><style>
          body { margin: 0; display: flex; gap: 16px; padding: 16px; background: #8a8a8a; font: 14px "Segoe UI", "DejaVu Sans", sans-serif; width: max-content }
          .panel { width: 430px; border-radius: 6px; padding: 4px }
          .ac-actionSet { flex-wrap: wrap; row-gap: 8px }
          .ac-pushButton { font: inherit; font-weight: 600; padding: 5px 12px; border-radius: 4px; border: 1px solid #d1d1d1; background: #fff; color: #242424 }
          .ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff }
          .ac-input { font: inherit; padding: 6px; box-sizing: border-box; width: 100%; border: 1px solid #d1d1d1; border-radius: 4px; background: #fff; color: #242424 }
          textarea.ac-input { height: 96px }
          .dark .ac-pushButton:not(.style-positive), .dark .ac-input { background: #292929; color: #fff; border-color: #666 }
        </style><body>
        """;

    [Fact(Timeout = 120_000)]
    public async Task Every_word_of_a_card_can_be_read_in_light_and_in_dark()
    {
        NodeScript.Require();
        var page = await browser.OpenEmptyAsync(Page);
        await page.AddScriptTagAsync(new() { Path = Path.Combine(Sources.Root, "tests/Node/node_modules/adaptivecards/dist/adaptivecards.js") });
        var card = await FirstComplaintAsync();
        foreach (var colors in (Colors[])[Light, Dark])
        {
            await page.EvaluateAsync(Draw, JsonSerializer.Serialize(new { card, colors }, JsonSerializerOptions.Web));
        }

        var words = (await page.EvaluateAsync<JsonElement>(Contrasts)).EnumerateArray().ToList();
        await (PlaygroundTests.Pictures is { } folder
            ? page.Locator("body").ScreenshotAsync(new() { Path = Path.Combine(folder, "teams-cards.png") })
            : Task.CompletedTask);
        Assert.Equal(2, words.Count(word => word.GetProperty("text").GetString()!.Contains("First complaint", StringComparison.Ordinal)));
        Assert.DoesNotContain(words, word => word.GetProperty("contrast").GetDouble() < (IsRed(word) ? LeastContrastOfRed : LeastContrast));
    }

    private static bool IsRed(JsonElement word) => word.GetProperty("color").GetString() is "rgb(196, 49, 75)" or "rgb(215, 70, 84)";

    /// <summary>The card that an agent gets of somebody who complains for the first time.</summary>
    private static async Task<JsonElement> FirstComplaintAsync()
    {
        const string jo = "0f3b1c52-0000-4000-8000-00000000000a";
        using var templates = new TeamsTemplates(jo, "0f3b1c52-0000-4000-8000-00000000000b");
        await using var connector = await FakeConnector.StartAsync();
        await using var service = await RunningService.StartAsync(null, $"--Templates:Folder={templates.Folder}");
        await ConsoleBrowser.HearAsync(
            service, "1", "I have never complained before, but my parcel has been stuck at your depot for nine days and nobody answers.", "1",
            postedAt: TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(12)); // Its quarter of an hour is nearly over.
        return (await new TeamsUser(service, connector, jo).SayAsync("next")).GetProperty("attachments")[0].GetProperty("content");
    }

    private sealed record Colors(string Style, string Ground, string Emphasis, string Text, string Subtle, string Accent, string Attention, string OnWarning);
}
