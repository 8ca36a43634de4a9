using TriageBot.Domain;

namespace TriageBot.Server;

/// <summary>Where the program finds what it ships and keeps what it stores. Relative paths are the caller's.</summary>
internal static class Folders
{
    /// <summary>The folder with the model: as configured, else <c>models</c> here, else the one shipped with the program.</summary>
    public static string Models(IConfiguration settings) => Shipped(settings["Models:Folder"], "models");

    /// <summary>The folder with playbook and templates, found alike.</summary>
    public static string Templates(IConfiguration settings) => Shipped(settings["Templates:Folder"], "templates");

    /// <summary>The folder for the database and the Sandbox's journal; made when it is not there.</summary>
    /// <exception cref="BadInputException">It cannot be written.</exception>
    public static string Data(IConfiguration settings)
    {
        var folder = settings["Data:Folder"] ?? "data";
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $".write-{Environment.ProcessId}");
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return folder;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BadInputException(
                $"The data folder {folder} cannot be written ({error.Message.TrimEnd('.')}): give the service the right to, or name another with --Data:Folder.", error);
        }
    }

    /// <summary>The folder in the data folder for the keys that sign sessions; readable by the service alone.</summary>
    public static DirectoryInfo Keys(IConfiguration settings)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Data(settings), "keys"));
        if (!OperatingSystem.IsWindows())
        {
            folder.UnixFileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        }

        return folder;
    }

    private static string Shipped(string? configured, string name)
    {
        if (configured is not null)
        {
            return configured;
        }

        return Directory.Exists(name) ? name : Path.Combine(AppContext.BaseDirectory, name);
    }
}
