using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Tests.Reply;

/// <summary>What is chosen among the lines of a template.</summary>
public sealed class WordingTests
{
    private const string Lines = """
        == opening
        I'm sorry {{ told }}.
        I'm sorry about {{ topic }}.
        I'm sorry.

        == ownership (spare)
        You deserved better.

        == next
        I'm on it.
        {{ next_step }}

        == closing (optional)
        If there's more to it, add it here.

        == short
        Sorry.
        """;

    [Fact]
    public void What_they_told_comes_before_another_fact_of_theirs() => Assert.StartsWith("I'm sorry you can't log in.", Chosen(), StringComparison.Ordinal);

    [Fact]
    public void Without_their_words_another_fact_comes_first() =>
        Assert.StartsWith("I'm sorry about your parcel.", Chosen(without: [TemplateVariables.Told]), StringComparison.Ordinal);

    [Fact]
    public void A_tip_comes_before_a_step_and_a_step_before_a_line_of_the_template()
    {
        Assert.Contains("Try the back door. https://help.example/door", Chosen(), StringComparison.Ordinal);
        Assert.Contains("I'm asking the driver.", Chosen(without: [TemplateVariables.Tip]), StringComparison.Ordinal);
        Assert.Contains("I'm on it.", Chosen(steps: []), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_spare_is_said_only_to_say_something_else()
    {
        var plain = Chosen();

        Assert.DoesNotContain("You deserved better.", plain, StringComparison.Ordinal);
        Assert.Contains("You deserved better.", Chosen(isSpent: text => !text.Contains("deserved", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_little_room_optional_parts_go_first()
    {
        var whole = Chosen();

        Assert.Contains("add it here", whole, StringComparison.Ordinal);
        Assert.Equal(whole.Replace(" If there's more to it, add it here.", "", StringComparison.Ordinal), Chosen(room: whole.Length - 1));
    }

    private static string Chosen(string[]? without = null, string[]? steps = null, int room = 500, Predicate<string>? isSpent = null)
    {
        var values = new Dictionary<string, object?>(TemplateVariables.Reply)
        {
            [TemplateVariables.NextStep] = null,
            [TemplateVariables.Told] = "you can't log in",
            [TemplateVariables.Tip] = "Try the back door.",
            [TemplateVariables.ArticleUrl] = "https://help.example/door",
        };
        foreach (var name in without ?? [])
        {
            values[name] = null;
        }

        var template = ReplyTemplate.Parse("en/complaint", "complaint.scriban", Lines.Split('\n'), TemplateVariables.Reply);
        var parsed = (steps ?? ["{{ tip }} {{ article_url }}", "I'm asking the driver."]).Select(step => Phrasing.Parse(step, "test", TemplateVariables.Step));
        return new Wording(template, [.. parsed], values).Choose(7, new(room, LengthRule.Graphemes, [], isSpent ?? (_ => false))).Text;
    }
}
