using TriageBot.Listen;
using TriageBot.Server;

namespace TriageBot.Benchmarks;

/// <summary>The service without the worker that handles mentions, so that the durable intake can be measured alone.</summary>
internal static class IntakeOnly
{
    public static async Task RunAsync(string[] settings)
    {
        await using var app = ServiceHost.Build(
            settings,
            services => services.Remove(services.First(service => service.ImplementationType == typeof(MentionWorker))));
        await app.RunAsync();
    }
}
