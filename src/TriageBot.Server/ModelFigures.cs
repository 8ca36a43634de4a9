using System.Text.Json;

namespace TriageBot.Server;

/// <summary>The figures that lie beside a model.</summary>
/// <param name="folder">The models folder.</param>
internal sealed class ModelFigures(string folder)
{
    /// <summary>The metrics file of a model; null where there is none that can be read.</summary>
    public JsonElement? Of(string name)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, name + ".metrics.json"))).RootElement;
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
