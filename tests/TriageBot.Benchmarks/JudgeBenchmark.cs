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

    /// <summary>Made-up messages: short, usual, long.</summary>
    [Params(
        "thanks!",
        "@acme my parcel was due on Monday, still nothing and nobody answers. Third time this month, so disappointed :(",
        "@acme I ordered two lamps on the 3rd, paid 40 euros for express delivery, and got an e-mail that they were handed to a neighbour I do not have. Called twice, was promised a call back twice. Now the app says returned to sender. I have been a customer for six years and never had a problem until now. What is going on?")]
    public string Text { get; set; } = "";

    /// <summary>Loads the model once.</summary>
    [GlobalSetup]
    public void Load() => _classifier = CascadeClassifier.Load(_models);

    /// <summary>All answers of the model about one text.</summary>
    [Benchmark]
    public Judgement Judge() => _classifier.Judge(Text);

    /// <summary>The language of one text.</summary>
    [Benchmark]
    public string Detect() => _language.Detect(Text);

    /// <summary>From file to a model that is ready.</summary>
    [Benchmark]
    public CascadeClassifier LoadModel() => CascadeClassifier.Load(_models);
}
