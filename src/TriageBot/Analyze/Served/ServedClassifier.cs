using Microsoft.Extensions.Logging;
using TriageBot.Domain;

namespace TriageBot.Analyze;

/// <summary>
/// The model that is served, exchanged while it serves: a new one is loaded and warmed first, then one reference is
/// swapped. One that does not load is refused, and the old one serves on. Safe to call from many threads.
/// </summary>
public sealed partial class ServedClassifier : IClassifier, IDisposable
{
    /// <summary>The first judgements of a model are slow; these are nobody's.</summary>
    private static readonly string[] WarmUp =
        ["My parcel is late again!", "How do I open the lamp?", "Thank you, that was kind.", "", "Where is my refund? I wait since Monday."];

    private readonly string _folder;
    private readonly ILogger<ServedClassifier> _logger;
    private readonly Lock _oneAtATime = new();
    private volatile JudgingModel _model;
    private RefusedFiles? _refusedFiles;
    private SentenceEncoder? _encoder;
    private string _encoderFiles = "";
    private OtherLanguages? _languages;
    private string? _languageFiles;

    /// <summary>Loads the model that the folder names.</summary>
    /// <exception cref="BadInputException">It does not load: there is nothing to serve on with.</exception>
    public ServedClassifier(string folder, ILogger<ServedClassifier> logger)
    {
        _folder = folder;
        _logger = logger;
        _model = Warm(Load(null));
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
                (Refused, _refusedFiles) = named is null ? (Refused, _refusedFiles) : (null, null);
                TakeUpLanguages();
                return false;
            }

            return Exchange(named);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _encoder?.Dispose();

    private bool Exchange(string named)
    {
        RefusedFiles? files = null;
        try
        {
            files = new(named, Written([named + ModelFile.Extension, named + OwnThemes.Extension, .. SentenceEncoder.Files]));
            if (files == _refusedFiles)
            {
                return false;
            }

            var before = _model.Name;
            _model = Warm(Load(named));
            (Refused, _refusedFiles) = (null, null);
            LogServes(named, before);
            return true;
        }
        catch (Exception unusable) // Whatever is wrong with a new model, or its name, the old one serves on.
        {
            files ??= new(named, "");
            if (files != _refusedFiles)
            {
                (Refused, _refusedFiles) = (new(named, unusable.Message), files);
                LogRefused(named, _model.Name, unusable.Message);
            }

            return false;
        }
    }

    /// <summary>All models of a folder share its encoder. An older one may still be asked: it is left to its finaliser.</summary>
    private JudgingModel Load(string? name)
    {
        var written = Written(SentenceEncoder.Files);
        if (written != _encoderFiles)
        {
            (_encoder, _encoderFiles) = (SentenceEncoder.Load(_folder), written);
        }

        return ModelFolder.Load(_folder, name, _encoder).With(Languages());
    }

    private void TakeUpLanguages()
    {
        var before = _languages;
        if (Languages() != before)
        {
            _model = _model.With(_languages);
        }
    }

    /// <summary>Moods are a hint: where their model does not load, those of before go on, or none are told.</summary>
    private OtherLanguages? Languages()
    {
        try
        {
            var written = Written(OtherLanguages.FilesIn(_folder));
            if (written != _languageFiles)
            {
                _languageFiles = written;
                _languages = OtherLanguages.Load(_folder);
            }
        }
        catch (Exception unusable) // Whatever is wrong with them, nothing else is held up.
        {
            LogLanguages(_languages is null ? "serves without moods in other languages" : "serves on with the moods of before", unusable.Message);
        }

        return _languages;
    }

    private string Written(IReadOnlyList<string> files) =>
        string.Join(' ', files.Select(file => File.GetLastWriteTimeUtc(Path.Combine(_folder, file)).Ticks));

    /// <summary>The same files are not tried again and again; mended ones are.</summary>
    private sealed record RefusedFiles(string Name, string Written);

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

    [LoggerMessage(Level = LogLevel.Error, Message = "TriageBot {Serves}: {Because}")]
    private partial void LogLanguages(string serves, string because);

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {Model} serves now, after {Before}")]
    private partial void LogServes(string model, string before);

    [LoggerMessage(Level = LogLevel.Error, Message = "Model {Model} was named but does not load, {Serving} serves on: {Because}")]
    private partial void LogRefused(string model, string serving, string because);
}

/// <summary>A model that was named and does not load.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Because">What is wrong, in one line.</param>
public sealed record RefusedModel(string Name, string Because);
