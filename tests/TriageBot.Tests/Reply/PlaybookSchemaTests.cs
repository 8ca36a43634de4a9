using System.Text.Json;
using TriageBot.Domain;
using TriageBot.Reply;

namespace TriageBot.Tests.Reply;

/// <summary>What editors are told of a playbook is what the program takes.</summary>
public sealed class PlaybookSchemaTests
{
    private static readonly JsonElement Schema =
        JsonDocument.Parse(File.ReadAllText($"{Shipped.Folder("templates")}/playbook.schema.json")).RootElement;

    [Fact]
    public void Each_part_may_hold_the_same_keys_in_both()
    {
        Assert.Equal(PlaybookKeys.Root.Order(), KeysOf(Schema));
        Assert.Equal(PlaybookKeys.Brand.Order(), KeysOf(At("brand")));
        Assert.Equal(PlaybookKeys.Tone.Order(), KeysOf(At("tone")));
        Assert.Equal(PlaybookKeys.Agent.Order(), KeysOf(At("agents").GetProperty("items")));
        Assert.Equal(PlaybookKeys.Shift.Order(), KeysOf(At("agents").GetProperty("items").GetProperty("properties").GetProperty("shift")));
        Assert.Equal(PlaybookKeys.Targets.Order(), KeysOf(At("targets")));
        Assert.All(PlaybookKeys.Targets, tier =>
            Assert.Equal(PlaybookKeys.Target.Order(), KeysOf(At("targets").GetProperty("properties").GetProperty(tier).GetProperty("oneOf")[1])));
        Assert.Equal(PlaybookKeys.Hours.Order(), KeysOf(At("hours")));
        Assert.Equal(PlaybookKeys.TeamHours.Order(), KeysOf(At("hours").GetProperty("properties").GetProperty("default")));
        Assert.Equal(PlaybookKeys.TeamHours.Order(), KeysOf(At("hours").GetProperty("properties").GetProperty("teams").GetProperty("additionalProperties")));
        Assert.Equal(PlaybookKeys.Patience.Order(), KeysOf(At("patience")));
        Assert.Equal(PlaybookKeys.Crisis.Order(), KeysOf(At("crisis")));
        Assert.Equal(PlaybookKeys.Conversation.Order(), KeysOf(At("conversation")));
        Assert.Equal(PlaybookKeys.Acknowledgement.Order(), KeysOf(At("acknowledgement")));
        Assert.Equal(PlaybookKeys.Article.Order(), KeysOf(At("articles").GetProperty("items")));
        Assert.Equal(PlaybookKeys.KnownIssue.Order(), KeysOf(At("knownIssues").GetProperty("items")));
        Assert.Equal(PlaybookKeys.Words.Order(), KeysOf(At("words")));
    }

    [Fact]
    public void A_step_belongs_to_the_same_situations_and_themes_in_both()
    {
        var pattern = At("resolution").GetProperty("patternProperties").EnumerateObject().Single().Name;
        string[] themes = [.. Enum.GetNames<Theme>().Select(name => name.ToLowerInvariant()), ResolutionOutline.Urgent];
        var keys =
            from situation in Situation.Replies
            from theme in (string[])["", .. themes.Select(theme => $"/{theme}")]
            from language in (string[])["", "de/"]
            select $"{language}{situation}{theme}";

        Assert.All(keys, key => Assert.Matches(pattern, key));
        Assert.All(["complainte", "complaint/late", "german/complaint", "acknowledgement"], key => Assert.DoesNotMatch(pattern, key));
    }

    [Fact]
    public void What_the_program_requires_the_schema_requires()
    {
        var required = Schema.GetProperty("required").EnumerateArray().Select(key => key.GetString());

        Assert.Equal(["acknowledgement", "agents", "brand", "crisis", "patience", "resolution", "targets", "tone"], required.Order());
        Assert.False(Schema.GetProperty("additionalProperties").GetBoolean());
    }

    private static JsonElement At(string key) => Schema.GetProperty("properties").GetProperty(key);

    private static IEnumerable<string> KeysOf(JsonElement part) => part.GetProperty("properties").EnumerateObject().Select(key => key.Name).Order();
}
