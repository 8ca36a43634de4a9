using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

public sealed class LabelledSetTests
{
    [Fact]
    public void Labels_are_read_by_column_and_an_empty_cell_is_none()
    {
        var text = Load(["id\ttext\tsentiment\tseverity\tlanguage", "1\tThey said \"no\"\t\t3\ten"]).Texts.Single();

        Assert.Equal("They said \"no\"", text.Text);
        Assert.Equal(-1, text.LabelOf(Heads.Sentiment));
        Assert.Equal(3, text.LabelOf(Heads.Severity));
        Assert.Equal("en", text.Columns["language"]);
    }

    [Theory]
    [InlineData("complaint", 1)]
    [InlineData("praise", 0)]
    public void Whether_it_is_a_complaint_follows_from_intent(string intent, int complaint)
    {
        Assert.Equal(complaint, Load(["id\ttext\tintent", $"1\thello\t{intent}"]).Texts.Single().LabelOf(Heads.Complaint));
    }

    [Fact]
    public void Its_own_complaint_column_wins_over_intent()
    {
        Assert.Equal(1, Load(["id\ttext\tintent\tcomplaint", "1\thello\tpraise\tyes"]).Texts.Single().LabelOf(Heads.Complaint));
    }

    [Theory]
    [InlineData("1\thello\tangry", "line 2", "column intent", "'angry'")]
    [InlineData("1\thello", "line 2", "2 cells", "3 columns")]
    [InlineData("\thello\tpraise", "line 2", "column id", "empty")]
    [InlineData("1\t\tpraise", "line 2", "'1'", "--texts")]
    public void A_bad_row_is_named_by_file_line_and_column(string row, string line, string column, string what)
    {
        var path = SmallSet.Write(["id\ttext\tintent", row]);

        var message = Assert.Throws<BadInputException>(() => LabelledSet.Load([path], [])).Message;

        Assert.All([path, line, column, what], part => Assert.Contains(part, message, StringComparison.Ordinal));
        Assert.DoesNotContain('\n', message);
    }

    [Theory]
    [InlineData("text\tintent", "'id'")]
    [InlineData("id\ttext\tcolour", "no column to learn from")]
    [InlineData("id\ttext\tintent\tintent", "twice")]
    [InlineData("", "'id'")]
    public void A_bad_header_is_named(string header, string what)
    {
        var path = SmallSet.Write([header]);

        var message = Assert.Throws<BadInputException>(() => LabelledSet.Load([path], [])).Message;

        Assert.Contains(path + ": line 1", message, StringComparison.Ordinal);
        Assert.Contains(what, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_and_an_empty_folder_are_named()
    {
        var folder = Directory.CreateTempSubdirectory("triagebot-").FullName;

        Assert.Contains("gone.tsv", Assert.Throws<BadInputException>(() => LabelledSet.Load([Path.Combine(folder, "gone.tsv")], [])).Message, StringComparison.Ordinal);
        Assert.Contains(folder, Assert.Throws<BadInputException>(() => LabelledSet.Load([folder], [])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("airline-5")]
    public void Labels_without_texts_are_joined_by_id(string id)
    {
        var labels = SmallSet.Write(["id\ttheme", $"{id}\tdelay"]);
        var texts = SmallSet.Write(["id\ttext", "5\tmy flight is late"], "airline.tsv");

        Assert.Equal("my flight is late", LabelledSet.Load([labels], [texts]).Texts.Single().Text);
    }

    [Fact]
    public void A_labelled_files_own_text_counts_before_another_edition_of_it()
    {
        var own = SmallSet.Write(["id\ttext\tintent", "airline-5\tmy flight is late\tcomplaint"]);
        var labels = SmallSet.Write(["id\ttheme", "airline-5\tdelay"]);
        var edition = SmallSet.Write(["id\ttext", "5\tmy flight is Late Flight"], "airline.tsv");

        Assert.Equal(["my flight is late", "my flight is late"], LabelledSet.Load([own, labels], [edition]).Texts.Select(text => text.Text));
    }

    [Fact]
    public void An_id_that_names_two_texts_needs_its_files_name()
    {
        var labels = SmallSet.Write(["id\ttheme", "5\tdelay"]);
        var first = SmallSet.Write(["id\ttext", "5\tmy flight is late"], "airline.tsv");
        var second = SmallSet.Write(["id\ttext", "5\tmy train is late"], "train.tsv");

        Assert.Contains("different texts", Assert.Throws<BadInputException>(() => LabelledSet.Load([labels], [first, second])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_text_counts_once_and_its_first_labels_win()
    {
        var set = Load(["id\ttext\tsentiment\tseverity", "1\t@acme Bad!\tnegative\t", "2\t@other bad!\tpositive\t2", "3\tgood\tpositive\t0"]).Distinct();

        Assert.Equal((2, 1, 1), (set.Texts.Count, set.Duplicates, set.Contradictions));
        Assert.Equal((0, 2), (set.Texts[0].LabelOf(Heads.Sentiment), set.Texts[0].LabelOf(Heads.Severity)));
    }

    [Fact]
    public void Masking_hides_handles_links_and_brands()
    {
        var set = Load(["id\tbrand\ttext\tintent", "1\tAcmeCares\t@jo #acme and ACME cares https://acme.example, Acmeland\tother"]);

        Assert.Equal("<user> <brand> and <brand> cares <url> Acmeland", Masking.Mask(set).Texts.Single().Text);
    }

    [Fact]
    public void Sets_that_are_masked_together_hide_the_names_of_all()
    {
        var asked = Load(["id\tbrand\ttext\tintent", "1\tAcme\tBolt and Acme\tother"]);
        var added = Load(["id\tbrand\ttext\tintent", "1\tBolt\tBolt and Acme\tother"]);
        var mask = Masking.By([asked, added]);

        Assert.Equal("<brand> and <brand>", mask(asked).Texts.Single().Text);
        Assert.Equal(mask(asked).Texts.Single().Cleaned, mask(added).Texts.Single().Cleaned);
    }

    private static LabelledSet Load(string[] lines) => LabelledSet.Load([SmallSet.Write(lines)], []);
}
