using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Learn;

/// <summary>Learn: the messages whose labels would teach most: those the model is unsure of, and no two of one kind.</summary>
public static class LabelQueue
{
    /// <summary>So many of the newest messages are looked at.</summary>
    public const int LookAt = 500;

    // What the model abstains on goes to a person anyway; the label is half there.
    private const double Abstained = 0.3;

    /// <summary>The most useful first.</summary>
    /// <param name="unlabelled">Messages that nobody labelled.</param>
    /// <param name="model">The model that is to learn: what another one judged it judges anew.</param>
    /// <param name="take">At most this many.</param>
    public static IReadOnlyList<UsefulMention> Of(IReadOnlyList<JudgedMention> unlabelled, IClassifier model, int take)
    {
        var left = unlabelled.Where(mention => mention.Newest).DistinctBy(mention => Tokenizer.Clean(mention.Text))
            .Select(mention => new Candidate(Judge(mention, model))).ToList();
        var chosen = new List<UsefulMention>();
        while (chosen.Count < take && left.Count > 0)
        {
            var best = left.MaxBy(each => each.Use * (1 - each.Alike))!;
            left.Remove(best);
            chosen.Add(best.Mention);
            left.ForEach(each => each.Beside(best));
        }

        return chosen;
    }

    private static UsefulMention Judge(JudgedMention mention, IClassifier model)
    {
        var judged = mention.Said.Model == model.Name ? null : model.Judge(mention.Text);
        var (intent, complaint) = (judged?.Intent ?? mention.Said.Intent, judged?.Complaint ?? mention.Said.ComplaintProbability);
        var likeliest = intent.Scores.OrderByDescending(score => score.Value).ThenBy(score => score.Key).Take(2).ToArray();
        var lead = likeliest.Length < 2 ? 1 : likeliest[0].Value - likeliest[1].Value;
        var why = mention.Said.Abstained
            ? "the model left it to a person"
            : $"torn between {string.Join(" and ", likeliest.Select(score => score.Key.ToString().ToLowerInvariant()))}";
        return new(mention, intent, Math.Min(lead, Math.Abs((2 * complaint) - 1)), why);
    }

    private sealed class Candidate(UsefulMention mention)
    {
        private readonly HashSet<string> _words = Likeness.WordsOf(Tokenizer.Clean(mention.Mention.Text));

        public UsefulMention Mention => mention;

        /// <summary>How unsure the model is, 0 to 1 and a little more where it abstained.</summary>
        public double Use => 1 - mention.Margin + (mention.Mention.Said.Abstained ? Abstained : 0);

        /// <summary>How alike it is to what was chosen already.</summary>
        public double Alike { get; private set; }

        public void Beside(Candidate chosen) => Alike = Math.Max(Alike, Likeness.Of(_words, chosen._words));
    }
}

/// <summary>A message worth labelling.</summary>
/// <param name="Mention">The message.</param>
/// <param name="Intent">What the served model makes of it.</param>
/// <param name="Margin">How far the likeliest answer leads, 0 to 1.</param>
/// <param name="Why">Why it is worth it, in words.</param>
public sealed record UsefulMention(JudgedMention Mention, Scored<Intent> Intent, double Margin, string Why);
