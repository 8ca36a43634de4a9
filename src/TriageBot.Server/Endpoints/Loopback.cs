using System.Net;

namespace TriageBot.Server.Endpoints;

/// <summary>Whether both ends of a connection are on this machine.</summary>
internal static class Loopback
{
    public static bool IsBothEnds(HttpContext context) =>
        context.Connection is { RemoteIpAddress: { } remote, LocalIpAddress: { } local }
        && IPAddress.IsLoopback(remote) && IPAddress.IsLoopback(local);
}
