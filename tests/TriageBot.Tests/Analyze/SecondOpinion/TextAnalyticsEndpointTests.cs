using TriageBot.Analyze;
using TriageBot.Domain;

namespace TriageBot.Tests.Analyze.SecondOpinion;

public sealed class TextAnalyticsEndpointTests
{
    [Theory]
    [InlineData("https://care.cognitiveservices.azure.com", "https://cognitiveservices.azure.com/.default")]
    [InlineData("https://care.cognitiveservices.azure.com/", "https://cognitiveservices.azure.com/.default")]
    [InlineData("https://CARE.CognitiveServices.Azure.us", "https://cognitiveservices.azure.us/.default")]
    [InlineData("https://care.cognitiveservices.azure.cn", "https://cognitiveservices.azure.cn/.default")]
    public void A_resource_of_azure_is_taken_with_the_scope_of_its_cloud(string address, string scope) =>
        Assert.Equal(scope, TextAnalyticsEndpoint.Parse(address, development: false).Scope);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("care.cognitiveservices.azure.com")]
    [InlineData("http://care.cognitiveservices.azure.com")]
    [InlineData("https://cognitiveservices.azure.com")]
    [InlineData("https://.cognitiveservices.azure.com")]
    [InlineData("https://evilcognitiveservices.azure.com")]
    [InlineData("https://care.cognitiveservices.azure.com.evil.example")]
    [InlineData("https://evil.example/.cognitiveservices.azure.com")]
    [InlineData("https://evil.example#.cognitiveservices.azure.com")]
    [InlineData("https://evil.example?.cognitiveservices.azure.com")]
    [InlineData("https://care.cognitiveservices.azure.com@evil.example")]
    [InlineData("https://user:password@care.cognitiveservices.azure.com")]
    [InlineData("https://care.cognitiveservices.azure.com:8443")]
    [InlineData("https://care.cognitiveservices.azure.com/path")]
    [InlineData("https://169.254.169.254")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("file:///etc/passwd")]
    public void Anything_else_is_refused_before_a_client_is_made(string? address)
    {
        var error = Assert.Throws<BadInputException>(() => TextAnalyticsEndpoint.Parse(address, development: false));

        Assert.Contains("SecondOpinion:Endpoint", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:5000", true)]
    [InlineData("http://localhost:5000", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("http://192.168.0.1:5000", false)]
    [InlineData("http://127.0.0.1.evil.example", false)]
    public void In_development_this_machine_may_stand_in(string address, bool taken)
    {
        var error = Record.Exception(() => TextAnalyticsEndpoint.Parse(address, development: true));

        Assert.Equal(taken, error is null);
    }
}
