using Microsoft.AspNetCore.Components;
using TriageBot.Channels.Sandbox;
using TriageBot.Domain;
using TriageBot.Listen;

namespace TriageBot.Server.Console.Sandbox;

/// <summary>Writes on the simulated network as a customer.</summary>
public sealed partial class WriteForm
{
    private string _handle = "ada";
    private string _name = "";
    private string _text = "";
    private string? _told;
    private Visibility _visibility;

    /// <summary>Where to write.</summary>
    [Parameter, EditorRequired]
    public SandboxNetwork Network { get; set; } = null!;

    /// <summary>What is there already, oldest first.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<SandboxPost> Posts { get; set; } = [];

    /// <summary>The conversation to write in; null begins one.</summary>
    [Parameter]
    public string? Conversation { get; set; }

    /// <summary>The conversation was chosen.</summary>
    [Parameter]
    public EventCallback<string?> ConversationChanged { get; set; }

    /// <summary>A post was made.</summary>
    [Parameter]
    public EventCallback OnWritten { get; set; }

    private Task ChooseAsync(ChangeEventArgs chosen) =>
        ConversationChanged.InvokeAsync(chosen.Value is string { Length: > 0 } conversation ? conversation : null);

    private async Task WriteAsync()
    {
        var name = string.IsNullOrWhiteSpace(_name) ? null : _name.Trim();
        var outcome = await Network.WriteAsync(
            _handle.Trim().TrimStart('@'), name, _text, _visibility, Conversation, CancellationToken.None);
        if (outcome is IntakeOutcome.Full)
        {
            _told = "Too much is waiting to be handled: try again in a moment.";
            return;
        }

        (_text, _told) = ("", "Posted. It is in the queue in a moment.");
        await OnWritten.InvokeAsync();
    }
}
