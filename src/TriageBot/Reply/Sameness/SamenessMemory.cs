using Microsoft.Extensions.Hosting;
using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Gives the guard back, at the start of the service, what it knew when the service ended.</summary>
/// <param name="guard">What forgot.</param>
/// <param name="told">What is kept.</param>
/// <param name="time">The clock.</param>
public sealed class SamenessMemory(SamenessGuard guard, IToldReplies told, TimeProvider time) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var reply in told.Since(time.GetUtcNow() - guard.Window))
        {
            guard.Remember(reply.Answered, Signature.Strip(reply.Text), CustomerName.Of(reply.To), reply.At);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
