using System.Text.RegularExpressions;

namespace TriageBot.Tests.Architecture;

public partial class StyleRules
{
    private const int LongestFile = 300;

    [Fact]
    public void A_file_can_be_read_in_one_go() => Assert.Empty(
        from source in Sources.Below("src").Concat(Sources.Below("tests"))
        let lines = source.Text.Count(each => each == '\n')
        where lines > LongestFile
        select $"{source.Path} has {lines} lines");

    [Fact]
    public void Whoever_catches_everything_says_why() => Assert.Empty(
        from source in Sources.Below("src")
        from line in source.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        where CatchAll().IsMatch(line.Text) && !line.Text.Contains("when (", StringComparison.Ordinal) && !line.Text.Contains("//", StringComparison.Ordinal)
        select $"{source.Path}:{line.Number}");

    [Fact]
    public void Nothing_is_named_by_a_word_that_says_nothing() => Assert.Empty(
        from source in Sources.Below("src")
        from Match match in EmptyName().Matches(source.Text)
        select $"{source.Path}: {match.Value}");

    [Fact]
    public void The_product_has_no_function_that_deletes_or_hides_a_customers_post()
    {
        var calls = from source in Sources.Below("src")
                    from Match match in Removal().Matches(source.Text)
                    select $"{source.Path}: {match.Value}";

        Assert.Empty(calls);
        Assert.Matches(Removal(), "Task DeletePostAsync(");
        Assert.Matches(Removal(), "bool HideReply(");
    }

    [Fact]
    public void The_store_has_no_statement_that_deletes_or_changes_a_message()
    {
        var statements = Directory.EnumerateFiles(Path.Combine(Sources.Root, "src/TriageBot/Store"), "*.sql", SearchOption.AllDirectories)
            .Where(file => Regex.IsMatch(File.ReadAllText(file), @"\b(delete\s+from|update)\s+(message|event)\b", RegexOptions.IgnoreCase));

        Assert.Empty(statements);
    }

    [GeneratedRegex(@"catch \(Exception\b|catch\s*$", RegexOptions.Multiline)]
    private static partial Regex CatchAll();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum) \w*(Manager|Helper|Utils|Common|Impl)\b")]
    private static partial Regex EmptyName();

    [GeneratedRegex(@"\b(Delete|Remove|Hide|Mute|Block|Redact)\w*(Post|Reply|Status|Tweet|Comment|Message|Mention)\w*\(")]
    private static partial Regex Removal();
}
