using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace TriageBot.Store.Sqlite;

/// <summary>
/// The only writer. Work that arrives together is committed together: one fsync for up to <see cref="MaxGroup"/>
/// pieces, each answered after the commit, each undone alone when it fails.
/// </summary>
internal sealed partial class SqliteWriter : IDisposable
{
    /// <summary>The most pieces of work in one transaction.</summary>
    private const int MaxGroup = 256;

    private readonly Channel<Work> _queue = Channel.CreateBounded<Work>(new BoundedChannelOptions(4096) { SingleReader = true });
    private readonly SqliteSession _session;
    private readonly ILogger<SqliteWriter> _logger;
    private readonly Task _loop;
    private long _rowsWaiting;

    public SqliteWriter(SqliteSession session, ILogger<SqliteWriter> logger)
    {
        _session = session;
        _logger = logger;
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Set after each commit.</summary>
    public Signal Committed { get; } = new();

    /// <summary>How many rows may wait to be written before new intake is refused.</summary>
    public long MaxRowsWaiting { get; init; } = 50_000;

    /// <summary>Writes when it is this work's turn; waits for a place in the queue.</summary>
    public async Task<TResult> WriteAsync<TResult>(Func<SqliteSession, TResult> write, CancellationToken cancellationToken)
    {
        var work = Wrap(write, rows: 1, out var result);
        await _queue.Writer.WriteAsync(work, cancellationToken);
        Interlocked.Increment(ref _rowsWaiting);
        return await result.WaitAsync(cancellationToken);
    }

    /// <summary>Writes when it is this work's turn; null at once when too much waits already.</summary>
    /// <param name="rows">How many rows it will write: the queue is bounded by rows, not by requests.</param>
    /// <param name="write">The work.</param>
    public Task<TResult>? TryWrite<TResult>(int rows, Func<SqliteSession, TResult> write)
    {
        if (Interlocked.Read(ref _rowsWaiting) + rows > MaxRowsWaiting || !_queue.Writer.TryWrite(Wrap(write, rows, out var result)))
        {
            return null;
        }

        Interlocked.Add(ref _rowsWaiting, rows);
        return result;
    }

    /// <summary>Finishes what waits, then closes the connection.</summary>
    public void Dispose()
    {
        if (_queue.Writer.TryComplete())
        {
            _loop.Wait();
            _session.Dispose();
            Committed.Dispose();
        }
    }

    private static Work Wrap<TResult>(Func<SqliteSession, TResult> write, int rows, out Task<TResult> result)
    {
        // Continuations must not run on the writer's thread: they would hold up everybody else.
        var done = new TaskCompletionSource<TResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        result = done.Task;
        return new(rows, session => { var value = write(session); return () => done.TrySetResult(value); }, error => done.TrySetException(error));
    }

    private async Task LoopAsync()
    {
        var group = new List<Work>(MaxGroup);
        while (await _queue.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < MaxGroup && _queue.Reader.TryRead(out var work))
            {
                group.Add(work);
            }

            WriteGroup(group);
            Interlocked.Add(ref _rowsWaiting, -group.Sum(work => work.Rows));
        }
    }

    private void WriteGroup(List<Work> group)
    {
        var succeed = new List<Action>(group.Count);
        try
        {
            _session.Run("begin immediate");
            foreach (var work in group)
            {
                WriteOne(work, succeed);
            }

            _session.Run("commit");
        }
        catch (Exception error) // Disk full, file gone: the group fails, the writer lives on.
        {
            LogGroupFailed(error, group.Count);
            RollBack();
            group.ForEach(work => work.Fail(error));
            return;
        }

        succeed.ForEach(answer => answer());
        Committed.Set();
    }

    private void WriteOne(Work work, List<Action> succeed)
    {
        _session.Run("savepoint one");
        try
        {
            succeed.Add(work.Write(_session));
        }
        catch (Exception error) // One bad row must not fail the other 255: its caller gets the error.
        {
            _session.Run("rollback to one");
            work.Fail(error);
        }

        _session.Run("release one");
    }

    private void RollBack()
    {
        try
        {
            _session.Run("rollback");
        }
        catch (Exception error) // SQLite rolls back by itself on some errors; then there is nothing left to do.
        {
            LogNothingToRollBack(error);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A group of {Count} writes failed; all of them were answered with the error")]
    private partial void LogGroupFailed(Exception error, int count);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Nothing was left to roll back")]
    private partial void LogNothingToRollBack(Exception error);

    private sealed record Work(int Rows, Func<SqliteSession, Action> Write, Action<Exception> Fail);
}
