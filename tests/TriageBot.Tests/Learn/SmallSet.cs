using TriageBot.Learn;

namespace TriageBot.Tests.Learn;

/// <summary>Labelled texts about a made-up brand, enough to train on, written for these tests.</summary>
internal static class SmallSet
{
    private static readonly string[] Things = ["kettle", "parcel", "app", "invoice", "lamp", "ticket", "router", "chair", "voucher", "coat"];

    public const string Header = "id\tbrand\ttext\tintent\tsentiment\tseverity\tfirsttime\treply\ttheme\turgent\tspam";

    /// <summary>Five kinds of message about ten things: fifty rows.</summary>
    public static string[] Rows() => [.. Things.SelectMany((thing, i) => new[]
    {
        $"c{i}\tacme\tMy {thing} is broken again, this is awful @acme\tcomplaint\tnegative\t2\tno\tyes\tdefect\t{(i % 2 == 0 ? "yes" : "no")}\tno",
        $"r{i}\tacme\tPlease send me a new {thing}\trequest\tneutral\t0\tunknown\tyes\tother\tno\tno",
        $"q{i}\tbolt\tHow do I open the {thing}?\tquestion\tneutral\t0\tunknown\tyes\thowto\tno\tno",
        $"p{i}\tbolt\tLove my new {thing}, thanks so much! :)\tpraise\tpositive\t0\tunknown\tno\tother\tno\tno",
        $"o{i}\t\tRT a {thing} was seen in the news https://example.org\tother\tneutral\t0\tunknown\tno\tother\tno\tyes",
    })];

    public static LabelledSet Load() => LabelledSet.Load([Write([Header, .. Rows()])], []);

    /// <summary>Writes a file of its own into a temporary folder.</summary>
    public static string Write(string[] lines, string name = "labels.tsv")
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("triagebot-").FullName, name);
        File.WriteAllLines(path, lines);
        return path;
    }
}
