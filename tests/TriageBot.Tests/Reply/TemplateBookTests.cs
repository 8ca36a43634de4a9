using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Tests.Reply;

public sealed class TemplateBookTests : IDisposable
{
    private static readonly string[] Situations =
    [
        "complaint", "first-complaint", "repeated-complaint", "leaving", "safety", "request", "question", "question-article",
        "howto", "praise", "other", "praise-direct", "pointer", "follow-up", "closing-note", "update", "acknowledgement",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("templates").FullName.Replace('\\', '/');

    public TemplateBookTests() => Array.ForEach(Situations, situation => Write(situation, "== opening\nHello.\n== short\nHello.\n"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_shipped_templates_load() => Assert.True(Shipped.Templates.Speaks("en"));

    [Theory]
    [InlineData("{{ topci }}", "unknown variable 'topci'; did you mean 'topic'?")]
    [InlineData("{{ if topci }}x{{ end }}", "unknown variable 'topci'; did you mean 'topic'?")]
    [InlineData("{{ if topic }}x{{ else }}{{ nmae }}{{ end }}", "unknown variable 'nmae'; did you mean 'name'?")]
    [InlineData("{{ topic | capitalise }}", "unknown function 'capitalise'; did you mean 'capitalize'?")]
    [InlineData("{{ object.eval name }}", "unknown function 'object.eval'; known: capitalize")]
    [InlineData("{{ date.now }}", "a phrasing may not use MemberExpression; only variables, if, else, comparisons and 'capitalize'")]
    [InlineData("{{ while true }}x{{ end }}", "a phrasing may not use WhileStatement; only variables, if, else, comparisons and 'capitalize'")]
    [InlineData("{{ for i in 1..100000000 }}x{{ end }}", "a phrasing may not use ForStatement; only variables, if, else, comparisons and 'capitalize'")]
    [InlineData("{{ \"x\" * 1000000000 }}", "a phrasing may not use 'Multiply'; only variables, if, else, comparisons and 'capitalize'")]
    [InlineData("{{ name = 1 }}", "a phrasing may not use AssignExpression; only variables, if, else, comparisons and 'capitalize'")]
    [InlineData("Hi { name }", "a brace is left over; write variables as {{ name }}")]
    [InlineData("Hi name }}", "a brace is left over; write variables as {{ name }}")]
    public void A_mistake_in_a_phrasing_is_named_with_file_and_line(string phrasing, string message)
    {
        Write("complaint", $"# remark\n== opening\nHello.\n{phrasing}\n== short\nHello.\n");

        Assert.Equal($"{_folder}/en/complaint.scriban:4: {message}", Refused());
    }

    [Theory]
    [InlineData("{{ if topic }}x", ":2: ")]
    [InlineData("{{ end }}", ":2: ")]
    [InlineData("{{ if }", ":2: ")]
    public void A_phrasing_that_does_not_parse_is_named_with_file_and_line(string phrasing, string line)
    {
        Write("complaint", $"== opening\n{phrasing}\nHello.\n== short\nHello.\n");

        Assert.StartsWith($"{_folder}/en/complaint.scriban{line}", Refused());
        Assert.DoesNotContain('\n', Refused());
    }

    [Theory]
    [InlineData("Hello.\n== short\nHi.", ":1: text before the first part; begin one with '== opening'")]
    [InlineData("== openning\nHello.", ":1: unknown part 'openning'; did you mean 'opening'?")]
    [InlineData("== opening\nHello.", ":1: the part 'short' is missing; add it for channels with little room")]
    [InlineData("== short\nHello.", ":1: the part 'opening' is missing; a reply begins by acknowledging")]
    [InlineData("== opening\nHello.\n== opening\nHi.\n== short\nHi.", ":3: the part 'opening' stands twice; join the two")]
    [InlineData("== opening\nHello {{ name }}.\n== short\nHi.", ":1: 'opening' needs one phrasing without variables that can be unknown")]
    [InlineData("== opening (maybe)\nHello.\n== short\nHi.", ":1: begin a part as '== closing', '== closing (optional)' or '== closing (spare)'")]
    public void A_mistake_in_the_parts_is_named_with_file_and_line(string text, string message)
    {
        Write("praise", text);

        Assert.Equal($"{_folder}/en/praise.scriban{message}", Refused());
    }

    [Fact]
    public void A_language_must_have_every_situation()
    {
        Directory.CreateDirectory($"{_folder}/de");

        Assert.StartsWith($"{_folder}/de/complaint.scriban: cannot be read; every language needs complaint,", Refused());
    }

    [Fact]
    public void English_must_be_there()
    {
        var refused = Assert.Throws<BadInputException>(() => TemplateBook.Load("nowhere"));

        Assert.Equal("nowhere/en: no such folder; the English templates must be there", refused.Message);
    }

    [Fact]
    public void Another_language_is_used_for_its_speakers()
    {
        Directory.CreateDirectory($"{_folder}/de");
        foreach (var situation in Situations)
        {
            File.Copy($"{_folder}/en/{situation}.scriban", $"{_folder}/de/{situation}.scriban");
        }

        File.WriteAllText($"{_folder}/de/question.scriban", "== opening\nDanke, {{ name }}.\nDanke.\n== short\nDanke.\n");
        var drafter = Shipped.Drafter(templates: TemplateBook.Load(_folder));

        var draft = drafter.Draft(new(
            Builders.Some.Mention("Kann ich das mitnehmen?"), Builders.Some.Triage(Intent.Question) with { Language = "de" }, Shipped.Room(), []));

        Assert.Equal(("de/question", "de", "Danke, Ada."), (draft.Template, draft.Language, draft.Text));
        Assert.True(draft.Checks.Single(check => check.Name == "customer's language").Passed);
    }

    private string Refused() => Assert.Throws<BadInputException>(() => TemplateBook.Load(_folder)).Message;

    private void Write(string situation, string text)
    {
        Directory.CreateDirectory($"{_folder}/en");
        File.WriteAllText($"{_folder}/en/{situation}.scriban", text);
    }
}
