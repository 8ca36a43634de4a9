using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TriageBot.Analyze;

/// <summary>Signs requests in with the resource's key.</summary>
internal sealed class KeyPolicy(AzureKeyCredential credential) : HttpPipelineSynchronousPolicy
{
    private const string Header = "Ocp-Apim-Subscription-Key";

    /// <inheritdoc/>
    public override void OnSendingRequest(HttpMessage message)
    {
        credential.Deconstruct(out var key);
        message.Request.Headers.SetValue(Header, key);
    }
}
