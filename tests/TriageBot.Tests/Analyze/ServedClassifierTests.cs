using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Tests.Architecture;
using TriageBot.Tests.Builders;
using TriageBot.Tests.Learn;
using TriageBot.Tests.Reply;

namespace TriageBot.Tests.Analyze;

public sealed class ServedClassifierTests : IDisposable
{
    private const string Second = "triage-second";
    private const int Judgements = 100_000;
    private const int Swaps = 20;

    private static readonly string[] Texts = [.. SmallSet.Load().Texts.Select(text => text.Text)];

    private readonly SmallModels _models = new();

    public void Dispose() => _models.Dispose();

    [Fact(Timeout = 400_000)]
    public void Of_100000_judgements_during_20_swaps_none_fails_and_each_is_wholly_of_the_model_it_names()
    {
        _models.WriteAnother(Second);
        var served = Serve();
        var pipeline = Pipeline(served);
        var expected = new[] { SmallModels.First, Second }.ToDictionary(name => name, name => Texts.ToDictionary(text => text, text => ModelFolder.Load(_models.Folder, name).Judge(text)));
        var (named, wrong, done, swapped) = (new HashSet<string>(), 0, 0, 0);

        Parallel.For(0, Judgements, i =>
        {
            if (i % (Judgements / Swaps) == 0)
            {
                lock (served)
                {
                    new CurrentModel(_models.Folder).Promote(served.Name == Second ? SmallModels.First : Second);
                    Assert.True(served.Refresh());
                    swapped++;
                }
            }

            var triage = pipeline.Handle(new(Some.Mention(Texts[i % Texts.Length]), CustomerHistory.None, CaseAwaitsAgent: false)).Triage;
            var mine = expected.GetValueOrDefault(triage.Model)?[Texts[i % Texts.Length]];
            if (mine is null || triage.ComplaintProbability != mine.Complaint || !triage.Intent.Scores.SequenceEqual(mine.Intent.Scores))
            {
                Interlocked.Increment(ref wrong);
            }

            Interlocked.Increment(ref done);
            lock (named)
            {
                named.Add(triage.Model);
            }
        });

        Assert.Equal((Judgements, 0, Swaps), (done, wrong, swapped));
        Assert.Equal([SmallModels.First, Second], named.Order());
    }

    [Theory]
    [InlineData("triage-nowhere", "cannot be read")]
    [InlineData("triage-broken", "is not a model")]
    [InlineData("../secret", "is not a model's name")]
    [InlineData("triage\0broken", "Null character in path")]
    public void A_model_that_does_not_load_is_refused_and_the_old_one_serves_on(string name, string because)
    {
        var served = Serve();
        File.WriteAllText(Path.Combine(_models.Folder, "triage-broken.bin"), new string('x', 100));
        File.WriteAllText(Path.Combine(_models.Folder, "current.txt"), name);

        Assert.False(served.Refresh());

        Assert.Equal(SmallModels.First, served.Name);
        Assert.Equal(name, served.Refused!.Name);
        Assert.Contains(because, served.Refused.Because, StringComparison.Ordinal);
        Assert.NotNull(served.Current.Judge("My lamp is broken"));
    }

    [Fact]
    public void A_refused_model_that_was_mended_serves()
    {
        var served = Serve();
        var broken = Path.Combine(_models.Folder, Second + ".bin");
        File.WriteAllText(broken, "half");
        new CurrentModel(_models.Folder).Promote(Second);
        Assert.False(served.Refresh());

        File.Delete(broken);
        _models.WriteAnother(Second);
        File.SetLastWriteTimeUtc(broken, new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        Assert.True(served.Refresh());
        Assert.Equal((Second, null), (served.Name, served.Refused));
    }

    [Fact]
    public void A_model_whose_themes_were_mended_serves_too()
    {
        var served = Serve();
        _models.WriteAnother(Second);
        var themes = Path.Combine(_models.Folder, Second + OwnThemes.Extension);
        File.WriteAllText(themes, "half");
        new CurrentModel(_models.Folder).Promote(Second);
        Assert.False(served.Refresh());

        File.Delete(themes);

        Assert.True(served.Refresh());
    }

    [Fact]
    public void What_was_refused_is_tried_again_after_another_model_served()
    {
        var served = Serve();
        new CurrentModel(_models.Folder).Promote(Second);
        Assert.False(served.Refresh());
        new CurrentModel(_models.Folder).StepBack(SmallModels.First);
        Assert.False(served.Refresh());
        Assert.Null(served.Refused);

        new CurrentModel(_models.Folder).Promote(Second);
        Assert.False(served.Refresh());

        Assert.Equal(Second, served.Refused!.Name);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_watcher_notices_by_looking_where_the_file_system_is_silent()
    {
        _models.WriteAnother(Second);
        var served = Serve();
        var clock = new FakeTimeProvider();
        using var watcher = new ModelWatcher(_models.Folder, served, clock);
        await watcher.StartAsync(TestContext.Current.CancellationToken);

        new CurrentModel(_models.Folder).Promote(Second);
        while (served.Name != Second)
        {
            clock.Advance(ModelWatcher.LookEvery);
            await Task.Yield();
        }

        await watcher.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Second, served.Name);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("triage-nowhere")]
    [InlineData("triage-\0")]
    public void Without_a_usable_model_of_moods_it_serves_and_says_so_once_and_takes_a_mended_one_up(string? named)
    {
        var languages = Directory.CreateDirectory(Path.Combine(_models.Folder, OtherLanguages.Folder)).FullName;
        if (named is not null)
        {
            File.WriteAllText(Path.Combine(languages, "current.txt"), named);
        }

        var log = new Lines();
        var served = new ServedClassifier(_models.Folder, log);
        served.Refresh();
        served.Refresh();

        Assert.NotNull(served.Current.Judge("My lamp is broken"));
        Assert.Null(served.Current.MoodOf("So ein schlechter Service", "de"));
        Assert.Single(log.Told, line => line.Contains("without moods", StringComparison.Ordinal));

        Directory.Delete(languages, recursive: true);
        CopyMoods(languages);
        served.Refresh();

        Assert.NotNull(served.Current.MoodOf("So ein schlechter Service", "de"));
    }

    [Fact]
    public void Moods_that_are_damaged_while_they_serve_serve_on_also_with_another_model()
    {
        var languages = Path.Combine(_models.Folder, OtherLanguages.Folder);
        CopyMoods(languages);
        _models.WriteAnother(Second);
        var served = Serve();
        File.WriteAllText(Path.Combine(languages, "current.txt"), "triage-nowhere");
        File.SetLastWriteTimeUtc(Path.Combine(languages, "current.txt"), new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc));

        new CurrentModel(_models.Folder).Promote(Second);

        Assert.True(served.Refresh());
        Assert.NotNull(served.Current.MoodOf("So ein schlechter Service", "de"));
    }

    private static void CopyMoods(string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(Path.Combine(Sources.Root, "models", OtherLanguages.Folder)))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }

    private ServedClassifier Serve() => new(_models.Folder, NullLogger<ServedClassifier>.Instance);

    private static MentionPipeline Pipeline(IClassifier classifier) => new(
        new TriageStep(classifier, new English(), Shipped.Playbook),
        Shipped.Drafter(),
        new OneChannel(),
        Shipped.Playbook,
        NullLogger<MentionPipeline>.Instance);

    private sealed class Lines : ILogger<ServedClassifier>
    {
        public List<string> Told { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Told.Add(formatter(state, exception));
    }

    private sealed class English : ILanguageDetector
    {
        public string Detect(string text) => "en";
    }

    private sealed class OneChannel : IChannelDirectory
    {
        public ChannelRules RulesOf(string channel) => new(280, 1_000, CanReply: true, CanDirect: true);
    }
}
