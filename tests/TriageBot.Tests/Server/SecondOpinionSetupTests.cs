using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Hosting;
using TriageBot.Analyze;
using TriageBot.Domain;
using TriageBot.Server;

namespace TriageBot.Tests.Server;

public sealed class SecondOpinionSetupTests
{
    private const string Endpoint = "--SecondOpinion:Endpoint=https://care.cognitiveservices.azure.com";
    private const string Identity = "--SecondOpinion:UseManagedIdentity=true";

    [Fact]
    public void Without_the_section_nobody_is_asked() => Assert.False(Asks());

    [Fact]
    public void With_an_endpoint_and_an_identity_it_is_asked() => Assert.True(Asks(Endpoint, Identity));

    [Theory]
    [InlineData("SecondOpinion:Endpoint is missing", Identity)]
    [InlineData("SecondOpinion__Key", Endpoint)]
    [InlineData("exclude each other", Endpoint, Identity, "--SecondOpinion:Key=secret")]
    [InlineData("in the environment, and nowhere else", Endpoint, "--SecondOpinion:Key=secret")]
    [InlineData("SecondOpinion:Endpoint", "--SecondOpinion:Endpoint=https://evil.example", Identity)]
    [InlineData("SecondOpinion:Endpoint", "--SecondOpinion:Endpoint=http://127.0.0.1:1", Identity)]
    [InlineData("MonthlyTextRecords", Endpoint, Identity, "--SecondOpinion:MonthlyTextRecords=0")]
    [InlineData("MonthlyTextRecords", Endpoint, Identity, "--SecondOpinion:MonthlyTextRecords=many")]
    [InlineData("TimeOut", Endpoint, Identity, "--SecondOpinion:TimeOut=00:05:00")]
    [InlineData("Budget", Endpoint, Identity, "--SecondOpinion:Budget=1")]
    public void A_mistake_is_named_in_one_line(string problem, params string[] arguments)
    {
        var error = Assert.Throws<BadInputException>(() => Asks(arguments));

        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.DoesNotContain("secret", error.Message.Replace("a secret", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static bool Asks(params string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, EnvironmentName = Environments.Production });
        builder.AddSecondOpinion();
        return builder.Services.Any(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType == typeof(SecondOpinionWorker));
    }
}
