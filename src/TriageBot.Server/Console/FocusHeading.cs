using Microsoft.AspNetCore.Components;

namespace TriageBot.Server.Console;

/// <summary>Moves the focus to the heading when another page, or another case, is shown.</summary>
public sealed class FocusHeading(Browser browser) : ComponentBase
{
    private string? _shown;
    private bool _moved;

    /// <summary>The page that is shown.</summary>
    [Parameter, EditorRequired]
    public Microsoft.AspNetCore.Components.RouteData Route { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var shown = $"{Route.PageType} {string.Join(' ', Route.RouteValues.Values)}";
        (_moved, _shown) = (_moved || shown != _shown, shown);
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_moved)
        {
            _moved = false;
            await browser.FocusHeadingAsync();
        }
    }
}
