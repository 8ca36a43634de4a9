using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.DependencyInjection;
using TriageBot.Domain;
using TriageBot.Reply;
using TriageBot.Server.Bot;

namespace TriageBot.Tests.Bot;

public sealed class ConnectorClientTests : IAsyncLifetime
{
    private static readonly IHttpClientFactory Clients = new ServiceCollection().AddHttpClient(ConnectorClient.ClientName)
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false }).Services
        .BuildServiceProvider().GetRequiredService<IHttpClientFactory>();

    private FakeConnector _connector = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _connector = await FakeConnector.StartAsync();

    public ValueTask DisposeAsync() => _connector.DisposeAsync();

    [Fact]
    public async Task Ids_are_escaped_and_the_channels_id_of_the_message_comes_back()
    {
        var sent = Assert.IsType<SendOutcome.Sent>(await SendAsync("19:abc@thread.tacv2;messageid=17", "1:2/3"));

        Assert.Equal("sent-1", sent.RemoteId);
        Assert.Equal("/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D17/activities/1%3A2%2F3", Assert.Single(_connector.Requests).Path);
    }

    [Theory]
    [InlineData(429, 7, 7)]
    [InlineData(412, null, 5)]
    [InlineData(502, null, 5)]
    [InlineData(504, 2, 2)]
    [InlineData(401, null, 60)]
    public async Task What_a_busy_channel_did_not_take_is_tried_again_when_it_says(int status, int? retryAfter, int seconds)
    {
        _connector.Fail(status, retryAfter);

        Assert.Equal(TimeSpan.FromSeconds(seconds), Assert.IsType<SendOutcome.TryAgain>(await SendAsync()).After);
        Assert.Empty(_connector.Taken);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task What_a_channel_will_never_take_is_refused_with_its_code(int status)
    {
        _connector.Fail(status);

        Assert.Contains($"{status}", Assert.IsType<SendOutcome.Refused>(await SendAsync()).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task After_other_errors_a_message_may_be_out(int status)
    {
        _connector.Fail(status);

        Assert.IsType<SendOutcome.Unclear>(await SendAsync());
    }

    [Fact]
    public async Task Where_the_connection_breaks_a_message_may_be_out_and_where_there_is_none_it_is_not()
    {
        _connector.Reset();

        Assert.IsType<SendOutcome.Unclear>(await SendAsync());
        Assert.IsType<SendOutcome.TryAgain>(await SendAsync(service: "http://127.0.0.1:1/"));
    }

    [Fact]
    public async Task No_redirect_is_followed()
    {
        _connector.Redirect("http://169.254.169.254/");

        Assert.IsType<SendOutcome.Refused>(await SendAsync());
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/teams/", true)]
    [InlineData("https://webchat.botframework.com/", true)]
    [InlineData("https://europe.directline.botframework.com/", true)]
    [InlineData("http://smba.trafficmanager.net/teams/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/teams/", false)]
    [InlineData("https://smba.trafficmanager.net.evil.example/", false)]
    [InlineData("https://evilbotframework.com/", false)]
    [InlineData("https://botframework.com.evil.example/", false)]
    [InlineData("https://169.254.169.254/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    public async Task Only_hosts_of_the_bot_framework_are_spoken_to(string service, bool allowed)
    {
        Assert.Equal(allowed, BotCloud.Public.MaySendTo(new(service)));
        if (!allowed)
        {
            var asked = new NoToken();
            var client = new ConnectorClient(Clients, BotCloud.Public.MaySendTo, new(asked, BotCloud.Public), TimeProvider.System);
            Assert.IsType<SendOutcome.Refused>(await client.SendAsync(To(service, "c"), null, OutgoingActivity.To(To(service, "c")), Cancelled));
            Assert.Equal(0, asked.Times);
        }
    }

    [Theory]
    [InlineData("https://smba.infra.gov.teams.microsoft.us/teams/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/teams/", true)]
    [InlineData("https://webchat.botframework.azure.us/", true)]
    [InlineData("https://smba.trafficmanager.net/teams/", false)]
    [InlineData("https://webchat.botframework.com/", false)]
    public void A_bot_of_one_cloud_speaks_to_no_host_of_another(string service, bool allowed) => Assert.Equal(allowed, BotCloud.UsGov.MaySendTo(new(service)));

    [Fact]
    public async Task Without_a_token_nothing_is_sent_and_it_is_tried_again()
    {
        var asked = new NoToken();
        var client = new ConnectorClient(Clients, address => address.Host == "127.0.0.1", new(asked, BotCloud.Public), TimeProvider.System);

        var outcome = await client.SendAsync(To(_connector.ServiceUrl, "c"), null, OutgoingActivity.To(To("", "c")), Cancelled);

        Assert.Contains("no token", Assert.IsType<SendOutcome.TryAgain>(outcome).Reason, StringComparison.Ordinal);
        Assert.Equal((1, 0), (asked.Times, _connector.Requests.Count));
    }

    private Task<SendOutcome> SendAsync(string conversation = "c", string? replyTo = null, string? service = null) =>
        new ConnectorClient(Clients, address => address.Host == "127.0.0.1", null, TimeProvider.System)
            .SendAsync(To(service ?? _connector.ServiceUrl, conversation), replyTo, OutgoingActivity.To(To("", conversation)) with { Text = "Hello" }, Cancelled);

    private static ConversationReference To(string service, string conversation) => new("webchat", conversation, service, "bot", "u1", null, null);

    private sealed class NoToken : TokenCredential
    {
        public int Times { get; private set; }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Times++;
            throw new AuthenticationFailedException("there is no provider here");
        }

        public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
            ValueTask.FromResult(GetToken(requestContext, cancellationToken));
    }
}
