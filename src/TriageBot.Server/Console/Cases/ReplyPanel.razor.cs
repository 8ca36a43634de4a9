using Microsoft.AspNetCore.Components;
using MudBlazor;
using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Server.Console.Cases;

/// <summary>The reply as it is written, as it will go out, and its approval.</summary>
public sealed partial class ReplyPanel(CaseDesk desk, IChannelDirectory channels, TimeProvider time, Browser browser, IDialogService dialogs)
{
    private bool _directOpen;
    private string? _acknowledgement;

    /// <summary>The version that is decided on.</summary>
    [Parameter, EditorRequired]
    public CaseView View { get; set; } = null!;

    /// <summary>What the agent has in hand.</summary>
    [Parameter, EditorRequired]
    public Writing Writing { get; set; } = null!;

    /// <summary>Who signs.</summary>
    [Parameter, EditorRequired]
    public Agent Me { get; set; } = null!;

    /// <summary>A decision is being taken.</summary>
    [Parameter]
    public bool Busy { get; set; }

    /// <summary>Whether the desk refused what is written.</summary>
    [Parameter]
    public bool Refused { get; set; }

    /// <summary>Approves what is written.</summary>
    [Parameter]
    public EventCallback OnApprove { get; set; }

    /// <summary>Approves what is written in spite of a failed check, and says why.</summary>
    [Parameter]
    public EventCallback<string> OnInsist { get; set; }

    private ChannelRules Rules => channels.RulesOf(View.Case.Key.Channel);

    private string Signed => Signature.Sign(Writing.Text, Me, View.Case.Key.Channel);

    private int Length => desk.ReplyLength(Writing.Text, View.Case.Key.Channel);

    private int Most => desk.MaxReplyLength(View);

    private string Peculiarity => Rules.Counting.Peculiarity is { } peculiarity ? $" ({peculiarity})" : "";

    private string? Objection => this switch
    {
        { Writing.Blocker: { } blocker } => $"Mend first: {blocker.Name}{(blocker.Detail is null ? "" : $", {blocker.Detail}")}.",
        { Length: var length, Most: var most } when length > most => $"{length - most} characters too long{Peculiarity}.",
        _ when string.IsNullOrWhiteSpace(Signature.Strip(Writing.Text)) => "A reply needs a text.",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _acknowledgement = desk.Acknowledgement(View, time.GetUtcNow());
    }

    /// <inheritdoc/>
    protected override void OnParametersSet() => _directOpen |= Writing.Direct.Length > 0;

    private async Task InsistAsync()
    {
        var asked = new DialogParameters<ReasonDialog> { { dialog => dialog.Choice, DecisionChoice.Insist } };
        var answer = await (await dialogs.ShowAsync<ReasonDialog>(DecisionChoice.Insist.Label, asked)).Result;
        if (answer is { Canceled: false, Data: string reason })
        {
            await OnInsist.InvokeAsync(reason);
        }
    }

    private async Task UndoAsync()
    {
        Writing.Undo();
        await browser.ForgetAsync(Writing.Kept);
    }

    private async Task FocusAsync() => await browser.FocusAsync("reply-text");
}
