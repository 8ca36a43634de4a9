using System.Net;

namespace TriageBot.Server.Identity;

/// <summary>Tells whether a request was made on this machine, by somebody who sits at it.</summary>
internal static class Loopback
{
    /// <summary>
    /// Both ends of the connection are loopback, the name asked for is this machine's (else a web page could reach us
    /// through a name that resolves to 127.0.0.1), and no proxy passed the request on from elsewhere.
    /// </summary>
    public static bool Holds(HttpContext context) =>
        IsLoopback(context.Connection.RemoteIpAddress)
        && IsLoopback(context.Connection.LocalIpAddress)
        && IsThisMachine(context.Request.Host.Host)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded");

    private static bool IsLoopback(IPAddress? address) => address is not null && IPAddress.IsLoopback(address);

    private static bool IsThisMachine(string host) =>
        string.Equals(host, "localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
