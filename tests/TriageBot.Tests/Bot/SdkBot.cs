using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using TriageBot.Tests.Architecture;

namespace TriageBot.Tests.Bot;

/// <summary>A bot of the JavaScript SDK (npm botbuilder), which trusts the same identity provider as ours.</summary>
internal sealed class SdkBot : IDisposable
{
    private static readonly IHttpClientFactory Clients =
        new ServiceCollection().AddHttpClient().BuildServiceProvider().GetRequiredService<IHttpClientFactory>();

    private readonly Process _node;
    private readonly Uri _address;

    private SdkBot(Process node, Uri address) => (_node, _address) = (node, address);

    public static async Task<SdkBot> StartAsync(Uri metadata, string appId)
    {
        NodeScript.Require();
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true };
        foreach (var argument in (string[])[Path.Combine(Sources.Root, "tests/Node/cloudadapter.cjs"), metadata.AbsoluteUri, appId])
        {
            start.ArgumentList.Add(argument);
        }

        var node = Process.Start(start)!;
        var port = await node.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException("The SDK's bot did not start.");
        return new(node, new($"http://127.0.0.1:{int.Parse(port, CultureInfo.InvariantCulture)}/"));
    }

    /// <summary>The status that it answers with.</summary>
    public async Task<int> PostAsync(string token, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _address);
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        using var answer = await Clients.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }

    public void Dispose()
    {
        _node.Kill();
        _node.Dispose();
    }
}
