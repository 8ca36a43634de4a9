using Microsoft.JSInterop;

namespace TriageBot.Server.Console;

/// <summary>What pages ask of the browser; <c>keys.js</c> and <c>writing.js</c> answer.</summary>
public sealed class Browser(IJSRuntime script)
{
    /// <summary>Focuses the first of these elements that is there.</summary>
    public ValueTask FocusAsync(params string[] ids) => script.InvokeVoidAsync("triagebot.focus", [ids]);

    /// <summary>Focuses the page's heading, unless somebody types.</summary>
    public ValueTask FocusHeadingAsync() => script.InvokeVoidAsync("triagebot.focusHeading");

    /// <summary>Scrolls an element into view.</summary>
    public ValueTask ShowAsync(string id) => script.InvokeVoidAsync("triagebot.show", id);

    /// <summary>What stands in the fields of a case; null when the browser no longer shows this version of it, or is gone.</summary>
    /// <param name="kept">The name the fields are kept under.</param>
    public async ValueTask<Written?> WrittenAsync(string kept)
    {
        try
        {
            return await script.InvokeAsync<Written?>("triagebot.written", kept);
        }
        catch (Exception gone) when (gone is JSException or JSDisconnectedException or OperationCanceledException)
        {
            return null;
        }
    }

    /// <summary>All that is kept under names that begin so, oldest version first.</summary>
    public ValueTask<KeptWriting[]> KeptAsync(string begin) => script.InvokeAsync<KeptWriting[]>("triagebot.kept", begin);

    /// <summary>Lets go of what is kept under a name.</summary>
    public ValueTask ForgetAsync(string kept) => script.InvokeVoidAsync("triagebot.forget", kept);

    /// <summary>Whether shortcuts of a single letter are on.</summary>
    public ValueTask<bool> OneLetterAsync() => script.InvokeAsync<bool>("triagebot.oneLetter");

    /// <summary>Turns shortcuts of a single letter on or off, in this browser.</summary>
    public ValueTask SetOneLetterAsync(bool on) => script.InvokeVoidAsync("triagebot.setOneLetter", on);
}

/// <summary>What stands in the fields of a case.</summary>
/// <param name="Reply">The reply.</param>
/// <param name="Direct">The direct message; null where there is no field for one.</param>
public sealed record Written(string Reply, string? Direct);

/// <summary>What an agent wrote on one version of a case, and neither sent nor let go.</summary>
/// <param name="Version">The version.</param>
/// <param name="Reply">The reply.</param>
/// <param name="Direct">The direct message; null where there was no field for one.</param>
public sealed record KeptWriting(int Version, string Reply, string? Direct);
