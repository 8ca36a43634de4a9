using TriageBot.Domain;

namespace TriageBot.Listen;

/// <summary>Takes in what was known of customers before. The same customer again replaces what was taken before.</summary>
public interface ICustomerImport
{
    /// <summary>Takes all of these or none.</summary>
    /// <returns>How many accounts, and how many links between them.</returns>
    Task<(int Accounts, int Links)> ImportAsync(IReadOnlyList<KnownCustomer> customers, CancellationToken cancellationToken);
}
