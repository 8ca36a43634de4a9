using Microsoft.AspNetCore.Components;

namespace TriageBot.Server.Console;

/// <summary>Beats once a second while a browser is connected: a page puts one inside to stay live.</summary>
public sealed class Heartbeat(TimeProvider time) : ComponentBase, IDisposable
{
    private readonly CancellationTokenSource _gone = new();

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
                await InvokeAsync(() => Beat(gone));
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
}
