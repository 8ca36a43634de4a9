using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using TriageBot.Desk;
using TriageBot.Domain;

namespace TriageBot.Server.Console.Cases;

/// <summary>The reply as it is written, as it will go out, and its approval.</summary>
public sealed partial class ReplyPanel(CaseDesk desk, IChannelDirectory channels, TimeProvider time, IJSRuntime browser)
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

    /// <summary>Approves what is written.</summary>
    [Parameter]
    public EventCallback OnApprove { get; set; }

    private ChannelRules Rules => channels.RulesOf(View.Case.Key.Channel);

    private string Signed => Signature.Sign(Writing.Text, Me);

    private int Length => ChannelRules.Length(Signed);

    private int Most => desk.MaxReplyLength(View);

    private string? Objection => this switch
    {
        { Writing.Blocker: { } blocker } => $"Mend first: {blocker.Name}{(blocker.Detail is null ? "" : $", {blocker.Detail}")}.",
        { Length: var length, Most: var most } when length > most => $"{length - most} characters too long.",
        _ when string.IsNullOrWhiteSpace(Signature.Strip(Writing.Text)) => "A reply needs a text.",
        _ => null,
    };

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _directOpen = Writing.Direct.Length > 0;
        _acknowledgement = desk.Acknowledgement(View, time.GetUtcNow());
    }

    private void Undo()
    {
        Writing.Text = View.Draft?.Text ?? "";
        Writing.Direct = View.Draft?.Direct ?? "";
    }

    private async Task FocusAsync() => await browser.InvokeVoidAsync("triagebot.focus", "reply-text");
}
