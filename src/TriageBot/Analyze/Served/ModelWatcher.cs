using Microsoft.Extensions.Hosting;

namespace TriageBot.Analyze;

/// <summary>
/// Notices when another model is named: at once where the file system tells, and by looking every few seconds where it
/// does not, as on network drives.
/// </summary>
public sealed class ModelWatcher(string folder, ServedClassifier served, TimeProvider time) : BackgroundService
{
    /// <summary>How often it looks.</summary>
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _changed = new(0, 1);

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        _changed.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var files = Watch();
        try
        {
            while (true)
            {
                await WaitAsync(stoppingToken);
                served.Refresh();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(_changed.WaitAsync(enough.Token), Task.Delay(LookEvery, time, enough.Token));
        await enough.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
    }

    /// <summary>Null where files cannot be watched: looking has to do.</summary>
    private FileSystemWatcher? Watch()
    {
        try
        {
            var files = new FileSystemWatcher(folder, CascadeClassifier.CurrentFile);
            files.Changed += (_, _) => Signal();
            files.Created += (_, _) => Signal();
            files.Renamed += (_, _) => Signal();
            files.EnableRaisingEvents = true;
            return files;
        }
        catch (Exception unwatchable) when (unwatchable is IOException or ArgumentException)
        {
            return null;
        }
    }

    private void Signal()
    {
        try
        {
            _changed.Release();
        }
        catch (Exception known) when (known is SemaphoreFullException or ObjectDisposedException)
        {
            // It is noticed already, or the service stops.
        }
    }
}
