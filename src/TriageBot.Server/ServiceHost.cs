using System.Data.Common;
using TriageBot.Analyze;
using TriageBot.Channels.Sandbox;
using TriageBot.Desk;
using TriageBot.Domain;
using TriageBot.Listen;
using TriageBot.Reply;
using TriageBot.Server.Bot;
using TriageBot.Server.Console;
using TriageBot.Server.Endpoints;
using TriageBot.Server.Identity;
using TriageBot.Server.Sample;
using TriageBot.Store;

namespace TriageBot.Server;

/// <summary>Builds the service: the four stages, their store, and everything that listens.</summary>
internal static class ServiceHost
{
    private const string DefaultAddress = "http://127.0.0.1:3978";

    /// <summary>The service as configured.</summary>
    /// <param name="settings">As on the command line.</param>
    /// <param name="change">Changes what is registered, for measurements of a part.</param>
    /// <exception cref="BadInputException">A setting, the playbook, a template, the model or the database is unusable.</exception>
    public static WebApplication Build(string[] settings, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = "triagebot",
            ContentRootPath = AppContext.BaseDirectory,
        });
        return Build(builder, change);
    }

    /// <summary>The service with a sample stream.</summary>
    /// <param name="settings">As on the command line.</param>
    /// <param name="folder">Where its data goes.</param>
    public static WebApplication BuildSample(string[] settings, string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ApplicationName = "triagebot",
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Development,
        });
        builder.Configuration["Data:Folder"] = folder;
        builder.Configuration["Store:ConnectionString"] = null;
        return Build(builder, services => services.AddHostedService<SamplePlayer>());
    }

    private static WebApplication Build(WebApplicationBuilder builder, Action<IServiceCollection>? change)
    {
        var settings = builder.Configuration;
        builder.WebHost.UseSetting(WebHostDefaults.ServerUrlsKey, settings["urls"] ?? DefaultAddress);
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddLogging();
        AddStages(builder.Services, settings);
        builder.AddSecondOpinion();
        builder.AddAgentIdentity();
        builder.AddConsole();
        builder.AddEndpoints();
        builder.AddBot();
        AddSandbox(builder); // The last channel: it stands in for every one that nothing else serves.
        change?.Invoke(builder.Services);

        var app = builder.Build();
        Map(app);
        Check(app);
        return app;
    }

    private static void AddStages(IServiceCollection services, ConfigurationManager settings)
    {
        var data = Folders.Data(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddStages(Folders.Models(settings), Folders.Templates(settings));
        services.AddSqliteStore(settings["Store:ConnectionString"] ?? new DbConnectionStringBuilder { ["Data Source"] = Path.Combine(data, "triagebot.db") }.ToString());
        services.AddSingleton<Func<WaitingMention, Handled>>(provider => provider.GetRequiredService<MentionPipeline>().Handle);
        services.AddSingleton<CaseDesk>();
        services.AddSingleton<LabelDesk>();
        services.AddSingleton<CustomerDesk>();
        services.AddSingleton<PersonDesk>();
        services.AddSingleton(new ModelFigures(Folders.Models(settings)));
        services.AddHostedService<SamenessMemory>();
        services.AddHostedService<MentionWorker>();
        services.AddHostedService<OutboxWorker>();
        services.AddHostedService<ClosingWorker>();
        services.AddHostedService<NoteWorker>();
        services.AddHostedService<FiascoWorker>();
        services.AddHostedService<AuditWorker>();
        services.AddHostedService(provider => new ModelWatcher(
            Folders.Models(settings), provider.GetRequiredService<ServedClassifier>(), provider.GetRequiredService<TimeProvider>()));
    }

    private static void AddSandbox(WebApplicationBuilder builder)
    {
        if (builder.Environment.IsDevelopment())
        {
            builder.Services.AddSingleton(new SandboxJournal(Path.Combine(Folders.Data(builder.Configuration), "sandbox.jsonl")));
            builder.Services.AddSingleton<SandboxNetwork>();
            builder.Services.AddSingleton<IReplyChannel>(provider => provider.GetRequiredService<SandboxNetwork>());
        }
    }

    private static void Map(WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = error => (error as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status500InternalServerError,
            SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
        });
        app.UseStatusCodePages();
        app.UseHostFiltering();
        app.MapAgentIdentity();
        app.MapMentions();
        app.MapCases();
        app.MapCustomers();
        app.MapPeople();
        app.MapLearn();
        app.MapHealth();
        app.MapBot();
        if (app.Environment.IsDevelopment())
        {
            app.MapSandbox();
        }

        app.MapConsole();
    }

    /// <summary>Everything that can be wrong is found now, not at the first mention.</summary>
    private static void Check(WebApplication app)
    {
        app.Services.GetRequiredService<MentionPipeline>();
        app.Services.GetRequiredService<IInbox>();
        app.Services.GetRequiredService<ReplyChannels>();
    }
}
