using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot;

/// <summary>Registers the stages that a mention passes, without store and network.</summary>
public static partial class StageServices
{
    /// <summary>Adds <see cref="MentionPipeline"/> and what it needs; model, playbook and templates are read when first asked for.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="models">The folder with the model.</param>
    /// <param name="templates">The folder with playbook and templates.</param>
    public static IServiceCollection AddStages(this IServiceCollection services, string models, string templates) => services
        .AddSingleton(_ => PlaybookReader.Read(Path.Combine(templates, "playbook.yaml")))
        .AddSingleton(_ => TemplateBook.Load(templates))
        .AddSingleton<IDrafter, Drafter>()
        .AddSingleton<ReplyChannels>()
        .AddSingleton<IChannelDirectory>(provider => provider.GetRequiredService<ReplyChannels>())
        .AddSingleton<IClassifier>(provider => LoadModel(models, provider.GetRequiredService<ILogger<CascadeClassifier>>()))
        .AddSingleton<ILanguageDetector, LinguaLanguageDetector>()
        .AddSingleton<TriageStep>()
        .AddSingleton<MentionPipeline>();

    private static CascadeClassifier LoadModel(string folder, ILogger logger)
    {
        var classifier = CascadeClassifier.Load(folder);
        if (!classifier.HasFullTier)
        {
            LogLinearOnly(logger, classifier.Name, Path.Combine(folder, SentenceEncoder.Folder));
        }

        return classifier;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Model} judges by its linear tier alone: no sentence encoder in {Folder}, or the model was trained without one")]
    private static partial void LogLinearOnly(ILogger logger, string model, string folder);
}
