using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace TriageBot.Tests.EndToEnd;

/// <summary>The line between a page and the service; it can lose what the page says, or break.</summary>
internal sealed class BrowserLine
{
    private IWebSocketRoute? _page;

    public bool IsSwallowing { get; set; }

    public Task PutUnderAsync(IPage page) => page.RouteWebSocketAsync(new Regex("/_blazor"), socket =>
    {
        _page = socket;
        var service = socket.ConnectToServer();
        socket.OnMessage(frame => Pass(frame, service));
    });

    public Task DropAsync() => _page!.CloseAsync(new() { Code = 3001 });

    private void Pass(IWebSocketFrame frame, IWebSocketRoute service)
    {
        if (IsSwallowing)
        {
            return;
        }

        if (frame.Binary is { } binary)
        {
            service.Send(binary);
        }
        else
        {
            service.Send(frame.Text!);
        }
    }
}
