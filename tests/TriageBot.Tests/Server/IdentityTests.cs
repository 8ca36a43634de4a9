using System.Security.Claims;
using Microsoft.Extensions.Time.Testing;
using TriageBot.Domain;
using TriageBot.Server.Identity;
using TriageBot.Tests.Builders;

namespace TriageBot.Tests.Server;

public class IdentityTests
{
    [Theory]
    [InlineData("/cases/7?x=1", "/cases/7?x=1")]
    [InlineData("//evil.example", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("/\t/evil.example", "/")]
    [InlineData("https://evil.example", "/")]
    [InlineData("", "/")]
    [InlineData(null, "/")]
    public void A_sign_in_leads_back_to_a_page_of_ours_only(string? asked, string path) =>
        Assert.Equal(path, LocalReturn.PathOf(asked));

    [Theory]
    [InlineData("email", "JO@brand.example", "true", null, "jd")]
    [InlineData("email", "jo@brand.example", "false", null, null)]
    [InlineData("email", "jo@brand.example", null, null, null)]
    [InlineData("email", "stranger@brand.example", "true", null, null)]
    [InlineData("preferred_username", "jo@brand.example", "true", null, null)]
    [InlineData("preferred_username", "jo@brand.example", null, "preferred_username", "jd")]
    [InlineData("email", "jo@brand.example", "true", "oid", null)]
    public void A_token_is_an_agents_when_a_name_that_nobody_chooses_is_in_the_playbook(
        string claim, string value, string? verified, string? loginClaim, string? agent)
    {
        var token = new ClaimsPrincipal(new ClaimsIdentity(
            verified is null ? [new(claim, value)] : [new(claim, value), new("email_verified", verified)], "test"));

        Assert.Equal(agent, ProviderSignIn.AgentOf(token, loginClaim, Some.Playbook())?.Id);
    }

    [Fact]
    public void An_agent_is_found_again_in_the_session_until_the_playbook_forgets_them()
    {
        var session = AgentIdentity.PrincipalOf(Some.Jo);

        Assert.Equal(Some.Jo, AgentIdentity.AgentOf(session, Some.Playbook()));
        Assert.Null(AgentIdentity.AgentOf(session, Some.Playbook() with { Agents = [Some.Max] }));
    }

    [Fact]
    public void A_session_ends_with_the_sign_out_with_the_day_and_with_the_playbooks_word()
    {
        var time = new FakeTimeProvider(Some.Noon);
        var kept = Directory.CreateTempSubdirectory("triagebot-test-");
        var sessions = new AgentSessions(Some.Playbook(), time, kept);
        var (one, other) = (SignIn(Some.Jo), SignIn(Some.Jo));

        Assert.True(sessions.IsLive(one));
        Assert.False(new AgentSessions(Some.Playbook() with { Agents = [Some.Max] }, time, kept).IsLive(one));
        sessions.End(one);
        Assert.False(sessions.IsLive(one));
        Assert.False(new AgentSessions(Some.Playbook(), time, kept).IsLive(one));
        Assert.True(sessions.IsLive(other) && new AgentSessions(Some.Playbook(), time, kept).IsLive(other));
        time.Advance(TimeSpan.FromHours(12));
        Assert.False(sessions.IsLive(other));
        kept.Delete(recursive: true);
    }

    private static ClaimsPrincipal SignIn(Agent agent)
    {
        var user = AgentIdentity.PrincipalOf(agent);
        AgentSessions.Begin(user, Some.Noon.AddHours(12));
        return user;
    }
}
