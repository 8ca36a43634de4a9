using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Server;

/// <summary>Whether another service is asked where our model abstains: only where section <c>SecondOpinion</c> is there.</summary>
internal static class SecondOpinionSetup
{
    private const string KeySetting = SecondOpinionOptions.Section + ":" + nameof(SecondOpinionOptions.Key);

    /// <summary>Adds it as configured.</summary>
    /// <exception cref="BadInputException">The section is there and unusable.</exception>
    public static void AddSecondOpinion(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection(SecondOpinionOptions.Section);
        if (!section.Exists())
        {
            return;
        }

        var options = Read(section);
        options.Check();
        SecretSettings.RefuseOutsideEnvironment(builder.Configuration, KeySetting);
        builder.Services.AddSecondOpinion(
            options, TextAnalyticsEndpoint.Parse(options.Endpoint, builder.Environment.IsDevelopment()));
    }

    private static SecondOpinionOptions Read(IConfigurationSection section)
    {
        try
        {
            return section.Get<SecondOpinionOptions>(binder => binder.ErrorOnUnknownConfiguration = true)!;
        }
        catch (InvalidOperationException error)
        {
            throw new BadInputException($"{SecondOpinionOptions.Section} has a setting that cannot be read: {error.Message}", error);
        }
    }
}
