using BenchmarkDotNet.Attributes;
using TriageBot.Analyze;

namespace TriageBot.Benchmarks;

/// <summary>What one judgement costs with the shipped model, and loading it. Look at Mean and Allocated.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class JudgeBenchmark
{
    private readonly string _models = Path.Combine(AppContext.BaseDirectory, "models");
    private readonly LinguaLanguageDetector _language = new();
    private CascadeClassifier _classifier = null!;
    private SentenceEncoder _encoder = null!;

    /// <summary>Made-up messages: short, usual, long.</summary>
    [Params(
        "thanks!",
        "@acme my parcel was due on Monday, still nothing and nobody answers. Third time this month, so disappointed :(",
        "@acme I ordered two lamps on the 3rd, paid 40 euros for express delivery, and got an e-mail that they were handed to a neighbour I do not have. Called twice, was promised a call back twice. Now the app says returned to sender. I have been a customer for six years and never had a problem until now. What is going on?")]
    public string Text { get; set; } = "";

    /// <summary>Loads the model once.</summary>
    [GlobalSetup]
    public void Load()
    {
        _encoder = SentenceEncoder.Load(_models)!;
        _classifier = CascadeClassifier.Load(_models, encoder: _encoder);
    }

    /// <summary>All answers about one text, by the linear tier.</summary>
    [Benchmark]
    public Judgement Linear() => _classifier.Judge(Text, hurried: true);

    /// <summary>All answers about one text, by the tier that it needs.</summary>
    [Benchmark]
    public Judgement Judge() => _classifier.Judge(Text);

    /// <summary>What the full tier costs on top of the linear one.</summary>
    [Benchmark]
    public float[] Encode() => _encoder.Encode(Text);

    /// <summary>The language of one text.</summary>
    [Benchmark]
    public string Detect() => _language.Detect(Text);

    /// <summary>From file to a linear tier that is ready.</summary>
    [Benchmark]
    public LinearModel LoadWeights() => ModelFile.Read(Path.Combine(_models, $"{_classifier.Name}{ModelFile.Extension}"));

    /// <summary>From files to both tiers.</summary>
    [Benchmark]
    public CascadeClassifier LoadModel() => CascadeClassifier.Load(_models);
}
