using System.Collections.Concurrent;

namespace TriageBot.Reply;

/// <summary>The spelling dictionaries of a machine, by language. Loaded when one is asked for; a language without any knows nothing.</summary>
/// <param name="folder">Where Hunspell dictionaries lie, such as <c>/usr/share/hunspell</c>.</param>
public sealed class SpellingDictionaries(string folder)
{
    /// <summary>Where Debian's packages put them.</summary>
    public const string UsualFolder = "/usr/share/hunspell";

    // A word is right when one of its language's dictionaries knows it.
    private static readonly Dictionary<string, string[]> Files = new()
    {
        ["en"] = ["en_US", "en_GB"],
        ["de"] = ["de_DE"],
        ["es"] = ["es_ES"],
        ["fr"] = ["fr_FR"],
    };

    // What Spanish puts on a verb and no dictionary lists: hablarlo, dímelo.
    private static readonly Dictionary<string, string[]> Endings = new()
    {
        ["es"] = ["melo", "mela", "melos", "melas", "telo", "tela", "noslo", "selo", "sela", "lo", "la", "los", "las", "le", "les", "me", "te", "se", "nos"],
    };

    private readonly ConcurrentDictionary<string, Lazy<SpellingWords?>> _languages = new();
    private readonly ConcurrentDictionary<string, bool> _installed = new();

    /// <summary>Whether there is a dictionary for a language.</summary>
    /// <param name="language">ISO 639-1 code.</param>
    public bool Has(string language) => _installed.GetOrAdd(language, code => Paths(code).Any());

    /// <summary>The words of a language; null where no dictionary is installed.</summary>
    internal SpellingWords? Of(string language) =>
        _languages.GetOrAdd(language, code => new(() => Load(code))).Value;

    private SpellingWords? Load(string language) =>
        Paths(language).Select(HunspellDictionary.Load).ToList() is { Count: > 0 } dictionaries
            ? new(dictionaries, Endings.GetValueOrDefault(language, []))
            : null;

    private IEnumerable<string> Paths(string language) =>
        Files.GetValueOrDefault(language, [])
            .Select(name => Path.Combine(folder, name))
            .Where(path => File.Exists(path + ".dic") && File.Exists(path + ".aff"));
}
