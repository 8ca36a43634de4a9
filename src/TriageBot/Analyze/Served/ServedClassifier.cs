using Microsoft.Extensions.Logging;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// The model that is served, exchanged while it serves: a new one is loaded and warmed first, then one reference is
/// swapped. One that does not load is refused, and the old one serves on. Safe to call from many threads.
/// </summary>
public sealed partial class ServedClassifier : IClassifier
{
    /// <summary>The first judgements of a model are slow; these are nobody's.</summary>
    private static readonly string[] WarmUp =
        ["My parcel is late again!", "How do I open the lamp?", "Thank you, that was kind.", "", "Where is my refund? I wait since Monday."];

    private readonly string _folder;
    private readonly ILogger<ServedClassifier> _logger;
    private readonly Lock _oneAtATime = new();
    private volatile JudgingModel _model;
    private RefusedFile? _refusedFile;

    /// <summary>Loads the model that the folder names.</summary>
    /// <exception cref="BadInputException">It does not load: there is nothing to serve on with.</exception>
    public ServedClassifier(string folder, ILogger<ServedClassifier> logger)
    {
        _folder = folder;
        _logger = logger;
        _model = Warm(ModelFolder.Load(folder));
    }

    /// <inheritdoc/>
    public string Name => _model.Name;

    /// <summary>The model that serves now; it stays the same however often models are exchanged.</summary>
    public JudgingModel Model => _model;

    /// <inheritdoc/>
    public IClassifier Current => _model;

    /// <summary>The model that was named last and did not load; null when the named one serves.</summary>
    public RefusedModel? Refused { get; private set; }

    /// <inheritdoc/>
    public Judgement Judge(string text, bool hurried = false) => _model.Judge(text, hurried);

    /// <summary>Serves the model that the folder names now, where that is another one.</summary>
    /// <returns>Whether models were exchanged.</returns>
    public bool Refresh()
    {
        lock (_oneAtATime)
        {
            var named = ModelFolder.CurrentName(_folder);
            if (named is null || named == _model.Name)
            {
                Refused = named is null ? Refused : null;
                return false;
            }

            var file = new RefusedFile(named, File.GetLastWriteTimeUtc(Path.Combine(_folder, named + ModelFile.Extension)));
            return file != _refusedFile && Exchange(file);
        }
    }

    private bool Exchange(RefusedFile file)
    {
        var named = file.Name;
        try
        {
            var before = _model.Name;
            _model = Warm(ModelFolder.Load(_folder, named));
            Refused = null;
            LogServes(named, before);
            return true;
        }
        catch (Exception unusable) // Whatever is wrong with a new model, the old one serves on.
        {
            Refused = new(named, unusable.Message);
            _refusedFile = file;
            LogRefused(named, _model.Name, unusable.Message);
            return false;
        }
    }

    /// <summary>The same file is not tried again and again; a mended one is.</summary>
    private sealed record RefusedFile(string Name, DateTime Written);

    private JudgingModel Warm(JudgingModel model)
    {
        Array.ForEach(WarmUp, text => model.Judge(text));
        if (!model.Weights.HasFullTier)
        {
            LogLinearOnly(model.Name, Path.Combine(_folder, SentenceEncoder.Folder));
        }

        return model;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Model} judges by its linear tier alone: no sentence encoder in {Folder}, or the model was trained without one")]
    private partial void LogLinearOnly(string model, string folder);

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {Model} serves now, after {Before}")]
    private partial void LogServes(string model, string before);

    [LoggerMessage(Level = LogLevel.Error, Message = "Model {Model} was named but does not load, {Serving} serves on: {Because}")]
    private partial void LogRefused(string model, string serving, string because);
}

/// <summary>A model that was named and does not load.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Because">What is wrong, in one line.</param>
public sealed record RefusedModel(string Name, string Because);
