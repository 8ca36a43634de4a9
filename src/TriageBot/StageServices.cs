using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot;

/// <summary>Registers the stages that a mention passes, without store and network.</summary>
public static class StageServices
{
    /// <summary>Adds <see cref="MentionPipeline"/> and what it needs; model, playbook and templates are read when first asked for.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="models">The folder with the model.</param>
    /// <param name="templates">The folder with playbook and templates.</param>
    public static IServiceCollection AddStages(this IServiceCollection services, string models, string templates) => services
        .AddSingleton(_ => PlaybookReader.Read(Path.Combine(templates, "playbook.yaml")))
        .AddSingleton(_ => TemplateBook.Load(templates))
        .AddSingleton(provider => new SamenessGuard(provider.GetService<TimeProvider>() ?? TimeProvider.System))
        .AddSingleton(_ => new SpellingDictionaries(SpellingDictionaries.UsualFolder))
        .AddSingleton<IDrafter, Drafter>()
        .AddSingleton<ReplyChannels>()
        .AddSingleton<IChannelDirectory>(provider => provider.GetRequiredService<ReplyChannels>())
        .AddSingleton(provider => new ServedClassifier(models, provider.GetRequiredService<ILogger<ServedClassifier>>()))
        .AddSingleton<IClassifier>(provider => provider.GetRequiredService<ServedClassifier>())
        .AddSingleton<IAgentsWord, AgentsWord>()
        .AddSingleton<IFirstTimeJudge, FirstTimeJudge>()
        .AddSingleton<ILanguageDetector, LinguaLanguageDetector>()
        .AddSingleton<TriageStep>()
        .AddSingleton<MentionPipeline>();
}
