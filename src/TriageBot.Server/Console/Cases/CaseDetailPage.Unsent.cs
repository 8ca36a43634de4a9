using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Server.Console.Cases;

/// <content>What an agent wrote and did not send.</content>
public sealed partial class CaseDetailPage
{
    /// <summary>Puts what is written beside the case before its version goes.</summary>
    private async Task KeepAsync()
    {
        if (_writing is { } writing)
        {
            writing.Take(await browser.WrittenAsync(writing.Kept) ?? new(writing.Text, writing.Direct));
            _unsent.Add(writing);
        }
    }

    /// <summary>Offers what was written here before the page was left; what the fields of the version shown hold is gone on from.</summary>
    private async Task OfferKeptAsync(CaseView shown, Agent me)
    {
        var kept = await browser.KeptAsync(Writing.KeptFor(me, shown.Case.Id));
        foreach (var writing in kept.Where(each => each.Version != shown.Case.Version))
        {
            _unsent.Add(writing, shown.Log.Select(entry => entry.Event));
        }

        if (_writing is { } here && await browser.WrittenAsync(here.Kept) is { } fields)
        {
            here.Take(fields);
        }

        StateHasChanged();
    }

    private async Task DropAsync()
    {
        _unsent = new();
        foreach (var writing in await browser.KeptAsync(Writing.KeptFor(_me!, Id)))
        {
            if (writing.Version != _shown!.Case.Version)
            {
                await browser.ForgetAsync($"{Writing.KeptFor(_me!, Id)}{writing.Version}");
            }
        }
    }
}
