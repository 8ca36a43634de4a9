using Microsoft.AspNetCore.Components;

namespace TriageBot.Server.Console;

/// <summary>
/// Beats once a second while a browser is connected: a page puts one inside to stay live. A beat that fails takes
/// nothing away: the page stays as it was, says so, and the next beat tries again.
/// </summary>
public sealed partial class Heartbeat(TimeProvider time, ILogger<Heartbeat> logger) : IDisposable
{
    private readonly CancellationTokenSource _gone = new();
    private DateTimeOffset? _last;
    private bool _failing;

    /// <summary>Called each second; the next beat waits until it is done. Cancelled when the page is left.</summary>
    [Parameter, EditorRequired]
    public Func<CancellationToken, Task> Beat { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
        _gone.Cancel();
        _gone.Dispose();
    }

    /// <inheritdoc/>
    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
        {
            _last = time.GetUtcNow();
            _ = RunAsync(_gone.Token);
        }
    }

    private async Task RunAsync(CancellationToken gone)
    {
        try
        {
            using var second = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
            while (await second.WaitForNextTickAsync(gone))
            {
                await InvokeAsync(() => BeatAsync(gone));
            }
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception broken) // Nobody awaits this loop: the page's error boundary has to show what happened.
        {
            await DispatchExceptionAsync(broken);
        }
    }

    private async Task BeatAsync(CancellationToken gone)
    {
        var failed = _failing;
        try
        {
            await Beat(gone);
            (_last, _failing) = (time.GetUtcNow(), false);
        }
        catch (Exception broken) when (!gone.IsCancellationRequested)
        {
            _failing = true;
            if (!failed)
            {
                Log.NotUpdated(logger, broken);
            }
        }

        if (failed != _failing)
        {
            StateHasChanged();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A page of the console could not be updated; it tries again each second")]
        public static partial void NotUpdated(ILogger logger, Exception broken);
    }
}
