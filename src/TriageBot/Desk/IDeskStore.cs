using TriageBot.Domain;

namespace TriageBot.Desk;

/// <summary>What the desk asks of the store.</summary>
public interface IDeskStore
{
    /// <summary>One page of cases.</summary>
    Task<CasePage> ListAsync(CaseFilter filter, CancellationToken cancellationToken);

    /// <summary>One case, whole; null when there is none of this number.</summary>
    Task<CaseView?> FindAsync(long caseId, CancellationToken cancellationToken);

    /// <summary>Appends events and updates what follows from them in one transaction, if the case still has this version.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="expectedVersion">The version the decision was taken on; null where any will do.</param>
    /// <param name="actor">The agent's id.</param>
    /// <param name="events">What happened, in order.</param>
    /// <param name="cancellationToken">Stops waiting; the events may or may not be stored.</param>
    /// <returns>False when somebody was faster: nothing was stored.</returns>
    Task<bool> AppendAsync(
        long caseId, int? expectedVersion, string actor, IReadOnlyList<CaseEvent> events, CancellationToken cancellationToken);

    /// <summary>Gives a case to an agent, if it still has the assignee that was seen.</summary>
    /// <param name="seen">The case as it was seen.</param>
    /// <param name="to">The agent's id; null gives it back to everybody.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="cancellationToken">Stops waiting; the event may or may not be stored.</param>
    /// <returns>False when somebody was faster: nothing was stored.</returns>
    Task<bool> TakeAsync(Case seen, string? to, string actor, CancellationToken cancellationToken);

    /// <summary>Cases whose next promise its owner has to be called to keep by now, the longest due first; a few at a time.</summary>
    Task<IReadOnlyList<long>> DuePromisesAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Cases whose risk crossed the threshold by now and no lead was paged for, the longest ago first; a few at a time.</summary>
    Task<IReadOnlyList<long>> DuePagesAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>
    /// Quiet cases whose customer said before then that all is well, and has not been asked since whether it lasts, nor
    /// wants not to be; a few at a time.
    /// </summary>
    Task<IReadOnlyList<long>> DueFollowUpsAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>The customer of an account; null where nobody is known by that.</summary>
    /// <param name="channel">The channel's name.</param>
    /// <param name="handle">The handle, without <c>@</c>; case does not matter.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<long?> CustomerOfAsync(string channel, string handle, CancellationToken cancellationToken);

    /// <summary>Cases in which the person of a customer waits for an agent, the oldest first.</summary>
    Task<IReadOnlyList<long>> WaitingCasesOfAsync(long customerId, CancellationToken cancellationToken);

    /// <summary>Closes resolved cases in which nothing has happened since <paramref name="before"/>.</summary>
    /// <returns>How many were closed.</returns>
    Task<int> CloseQuietAsync(DateTimeOffset before, CancellationToken cancellationToken);
}
