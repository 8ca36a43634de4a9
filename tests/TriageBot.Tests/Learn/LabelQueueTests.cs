using TriageBot.Domain;
using TriageBot.Learn;
using TriageBot.Tests.Analyze;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Learn;

public class LabelQueueTests
{
    private static readonly FixedClassifier Model = new(FixedClassifier.Question);

    [Fact]
    public void What_the_model_is_unsure_of_comes_before_what_it_is_sure_of() => Assert.Equal(
        ["Hm, the lamp", "My coat is torn"],
        Queue(Judged("My coat is torn", 0.95), Judged("Hm, the lamp", 0.4)));

    [Fact]
    public void What_it_left_to_a_person_comes_first() => Assert.Equal(
        "Le manteau",
        Queue(Judged("Hm, the lamp", 0.5), Judged("Le manteau", 0.6, abstained: true))[0]);

    [Fact]
    public void No_two_of_one_kind_while_there_are_others() => Assert.Equal(
        ["where is my red parcel now", "can I pay by card"],
        Queue(
            Judged("where is my red parcel now", 0.50),
            Judged("where is my blue parcel now", 0.51),
            Judged("where is my green parcel now", 0.52),
            Judged("can I pay by card", 0.6)).Take(2));

    [Fact]
    public void One_text_is_asked_once_and_only_where_it_can_be_labelled() => Assert.Equal(
        ["Hm, the lamp"],
        Queue(Judged("Hm, the lamp", 0.4), Judged("hm, the LAMP", 0.4), Judged("An older one", 0.3) with { Newest = false }));

    private static List<string> Queue(params JudgedMention[] mentions) =>
        [.. LabelQueue.Of(mentions, Model, 10).Select(useful => useful.Mention.Text)];

    private static JudgedMention Judged(string text, double sure, bool abstained = false) => new(1, 1, text, "sandbox", Some.Triage() with
    {
        Model = Model.Name,
        Abstained = abstained,
        ComplaintProbability = 1,
        Intent = new(Intent.Complaint, new Dictionary<Intent, double> { [Intent.Complaint] = sure, [Intent.Request] = 1 - sure }),
    }, Newest: true);
}
