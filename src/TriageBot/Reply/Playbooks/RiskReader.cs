using TriageBot.Domain;

namespace TriageBot.Reply;

/// <summary>Reads what waiting may cost; what is left out stays as is usual.</summary>
internal static class RiskReader
{
    private const int Severities = 5;

    /// <summary>The part <c>risk</c> of a playbook.</summary>
    public static RiskPolicy Read(YamlMap root)
    {
        if (!root.Has("risk"))
        {
            return RiskPolicy.Usual;
        }

        var (map, usual) = (root.Map("risk").Only(PlaybookKeys.Risk), RiskPolicy.Usual);
        return new()
        {
            Severity = map.Has("severity") ? SeverityIn(map) : usual.Severity,
            Urgent = Points("urgent", usual.Urgent),
            FirstComplaint = Points("firstComplaint", usual.FirstComplaint),
            Reach = Points("reach", usual.Reach),
            Shares = Points("shares", usual.Shares),
            Promoted = Points("promoted", usual.Promoted),
            Vip = Points("vip", usual.Vip),
            Pace = new(PerHourIn(map, usual), Points("perPost", usual.Pace.PerPost), Points("pageAt", usual.Pace.PageAt)),
        };

        double Points(string key, double otherwise) => map.Has(key) ? map.Points(key) : otherwise;
    }

    private static double PerHourIn(YamlMap map, RiskPolicy usual) => !map.Has("perHour") ? usual.Pace.PerHour
        : map.Points("perHour") is > 0 and var points ? points
        : throw map.Wrong("perHour", "must be more than 0, or nobody who waits would ever come first");

    private static IReadOnlyList<double> SeverityIn(YamlMap map)
    {
        var points = map.AllPoints("severity");
        return points.Count == Severities && points.SequenceEqual(points.Order())
            ? points
            : throw map.Wrong("severity", "must be five numbers that never fall: the points of severity 0 to 4");
    }
}
