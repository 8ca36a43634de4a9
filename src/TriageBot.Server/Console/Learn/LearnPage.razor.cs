using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using TriageBot.Analyze;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Server.Identity;

namespace TriageBot.Server.Console.Learn;

/// <summary><c>/learn</c>: what to label next, how much was corrected, and which model serves.</summary>
public sealed partial class LearnPage(LabelDesk desk, ICorrectionLog log, ServedClassifier served, IServiceProvider services, Playbook playbook)
{
    private const int Shown = 20;

    private IReadOnlyList<UsefulMention> _useful = [];
    private IReadOnlyList<(string Name, string Figure)> _figures = [];
    private int _corrections;
    private int _texts;
    private int _kept;
    private bool _busy;
    private bool _loaded;
    private string? _told;
    private Agent? _me;

    [CascadingParameter]
    private Task<AuthenticationState> SignedIn { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => _me = AgentIdentity.AgentOf((await SignedIn).User, playbook);

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender && _me is not null)
        {
            await LoadAsync();
            StateHasChanged();
        }
    }

    /// <summary>Judging hundreds of messages anew takes a while: the page answers meanwhile.</summary>
    private async Task LoadAsync()
    {
        var (useful, corrections) = await Task.Run(() =>
            (LabelQueue.Of(log.Unlabelled(LabelQueue.LookAt), served.Current, Shown), log.Corrections()));
        var corrected = CorrectedSet.Of(corrections);
        _useful = useful;
        (_corrections, _texts, _kept) = (corrections.Count, corrected.Texts.Count, corrected.Texts.Count(text => text.IsHeldOut));
        _figures = [.. FiguresOf(services.GetRequiredService<ModelFigures>().Of(served.Name))];
        _loaded = true;
    }

    private async Task LabelAsync(UsefulMention useful, Intent intent)
    {
        _busy = true;
        try
        {
            var outcome = await desk.RelabelAsync(useful.Mention.CaseId, useful.Mention.Version, new() { Intent = intent }, _me!, CancellationToken.None);
            _told = outcome switch
            {
                DecisionOutcome.Taken => $"Case {useful.Mention.CaseId} is labelled {intent.ToString().ToLowerInvariant()}.",
                DecisionOutcome.TooLate late => late.Because,
                DecisionOutcome.Invalid invalid => invalid.Because,
                _ => $"Case {useful.Mention.CaseId} is gone.",
            };
            await LoadAsync();
        }
        finally
        {
            _busy = false;
        }
    }

    /// <summary>Accuracy of each column as trained, or agreement with agents where it was tuned on them.</summary>
    private static IEnumerable<(string Name, string Figure)> FiguresOf(JsonElement? metrics)
    {
        if (metrics is not { } figures)
        {
            yield break;
        }

        if (figures.TryGetProperty("evaluation", out var report))
        {
            foreach (var column in report.GetProperty("columns").EnumerateArray())
            {
                yield return ($"{column.GetProperty("column").GetString()}, accuracy", Show(column.GetProperty("accuracy").GetProperty("value").GetDouble()));
            }
        }

        if (figures.TryGetProperty("tuning", out var tuning))
        {
            yield return ("tuned from", tuning.GetProperty("basis").GetString()!);
            foreach (var column in tuning.GetProperty("heldOut").EnumerateObject())
            {
                var (texts, after) = (column.Value.GetProperty("texts").GetInt32(), column.Value.GetProperty("after").GetInt32());
                yield return ($"{column.Name}, agrees with agents", $"{after} of {texts}");
            }
        }
    }

    private static string Show(double figure) => figure.ToString("F3", CultureInfo.InvariantCulture);
}
