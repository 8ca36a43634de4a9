using CsCheck;
using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Reply;

public sealed class DrafterProperties
{
    private static readonly string[] Attacks =
    [
        "{{ brand }}", "{{ while true }}{{ end }}", "}}", "{%{", "<script>alert(1)</script>", "[a](http://bad.example)", "**b**",
        "\u202Eevil\u202C", "Z\u0300\u0301\u0302\u0303\u0304a\u0305\u0306l\u0307g\u0308o", "👨‍👩‍👧‍👦🏳️‍🌈", "\0\u0007\u001B[31m", "\uD800",
        "ada@mail.example", "0170 1234567", "my parcel", "waiting for 3 weeks", "^JD", "@x", "#y", "ﷺ", "İ", "٣", " ",
    ];

    private static readonly Gen<string> Hostile = Gen.Int[0, Attacks.Length - 1].Select(i => Attacks[i]);

    private static readonly string[] Languages = ["en", "de", "und"];

    private static readonly Gen<string> Any = Gen.OneOf(
        Gen.String,
        Hostile,
        Gen.Select(Hostile, Gen.String, Hostile, (a, b, c) => a + b + c),
        Gen.Select(Hostile, Hostile, (a, b) => $"I can't open {a} my account {b}"),
        Gen.Select(Hostile, Hostile, (a, b) => $"How do I {a} change my {b} name?"),
        Gen.Select(Hostile, Gen.Int[1, 400], (text, times) => string.Concat(Enumerable.Repeat(text, times))));

    private static readonly Gen<DraftRequest> Requests = Gen.Select(
        Gen.Select(Any, Any, Any, Gen.String[1, 20]),
        Gen.Select(Gen.Enum<Intent>(), Gen.Enum<FirstTimeLabel>(), Gen.Bool, Gen.Int[0, 2].Select(i => Languages[i])),
        // The shortest room that the address of an article fits into.
        Gen.Select(Gen.Int[80, 600], Gen.Bool, Gen.Enum<Visibility>()),
        (said, triage, rules) => new DraftRequest(
            Some.Mention(said.Item3.Length == 0 ? "?" : said.Item3, said.Item4) with
            {
                Author = new(said.Item1) { Name = said.Item2 },
                Visibility = rules.Item3,
            },
            Some.Triage(triage.Item1) with
            {
                FirstTime = new(triage.Item2, 0.8, FirstTimeLabel.Unknown, []),
                Urgent = triage.Item3,
                Language = triage.Item4,
            },
            new(rules.Item1, rules.Item1, CanReply: true, CanDirect: rules.Item2),
            []));

    private readonly Drafter _drafter = Shipped.Drafter();

    [Fact]
    public void Any_mention_gives_a_clean_draft_within_the_limit() => Requests.Sample(request =>
    {
        var draft = _drafter.Draft(request);

        Assert.True(request.Rules.Length(Signature.Sign(draft.Text, Some.Jo, "sandbox")) <= request.Rules.MaxLength(request.Mention.Visibility));
        Assert.True(request.Rules.Length(Signature.Sign(draft.Direct ?? "", Some.Jo, "sandbox")) <= request.Rules.MaxDirectLength);
        Assert.DoesNotContain($"{draft.Text} {draft.Direct}", letter => char.IsControl(letter) || letter is '{' or '}' or '<' or '>' or '\u202E' or '\u202C');
        Assert.True(draft.Text.Length > 10);
        Assert.True(draft.Direct is null || request is { Mention.Visibility: Visibility.Public, Rules.CanDirect: true });
        Assert.All(draft.Checks.Where(check => check.Blocking), check => Assert.True(check.Passed, $"{check.Detail}: {draft.Text}"));
    }, iter: 2_000);

    [Fact]
    public void The_same_request_gives_the_same_draft() => Requests.Sample(request =>
    {
        var (one, other) = (_drafter.Draft(request), _drafter.Draft(request));

        Assert.Equal(one.Text, other.Text);
        Assert.Equal(one.Checks, other.Checks);
    }, iter: 300);

    [Fact]
    public void Any_mention_can_be_acknowledged() => Gen.Select(Any, Any, Gen.DateTimeOffset).Sample((handle, name, at) =>
    {
        var mention = Some.Mention() with { Author = new(handle) { Name = name } };
        var text = _drafter.Acknowledge(mention, "en", at < DateTimeOffset.MaxValue.AddDays(-2) ? at : Some.Noon, Shipped.Room())?.Text;

        Assert.Contains("automatic", text);
        Assert.DoesNotContain(text!, letter => char.IsControl(letter) || letter is '{' or '}');
    }, iter: 500);
}
