using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>Section <c>SecondOpinion</c>: whether Azure AI Language is asked where our model abstains. Off without an endpoint.</summary>
public sealed class SecondOpinionOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "SecondOpinion";

    /// <summary>The resource's address, such as <c>https://name.cognitiveservices.azure.com</c>; null for none: nobody is asked.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The resource's key; from the environment alone.</summary>
    public string? Key { get; set; }

    /// <summary>Whether to sign in with the managed identity of the machine instead of a key.</summary>
    public bool UseManagedIdentity { get; set; }

    /// <summary>Client id of a user-assigned identity; null for the machine's own.</summary>
    public string? ManagedIdentityClientId { get; set; }

    /// <summary>The most text records a month in UTC; one is up to 1,000 characters of one question.</summary>
    public long MonthlyTextRecords { get; set; } = 5_000;

    /// <summary>Whether names of accounts, addresses, links and long numbers are taken out before a text leaves.</summary>
    public bool Redact { get; set; } = true;

    /// <summary>How long to wait for an answer.</summary>
    public TimeSpan TimeOut { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Checks that the values make sense together.</summary>
    /// <exception cref="BadInputException">They do not.</exception>
    public void Check()
    {
        if (Endpoint is null)
        {
            throw Wrong("Endpoint", "is missing: give the address of the Azure AI Language resource, or leave the whole section out");
        }

        if (string.IsNullOrWhiteSpace(Key) != UseManagedIdentity)
        {
            throw Wrong("Key", "and SecondOpinion:UseManagedIdentity exclude each other, and one is needed: set SecondOpinion__Key in the environment, or UseManagedIdentity=true");
        }

        if (MonthlyTextRecords is < 1 or > 1_000_000_000)
        {
            throw Wrong("MonthlyTextRecords", "has to be between 1 and 1000000000; to ask nobody, leave SecondOpinion:Endpoint out");
        }

        if (TimeOut < TimeSpan.FromMilliseconds(100) || TimeOut > TimeSpan.FromMinutes(1))
        {
            throw Wrong("TimeOut", "has to be between 00:00:00.1 and 00:01:00");
        }
    }

    private static BadInputException Wrong(string setting, string problem) => new($"{Section}:{setting} {problem}.");
}
