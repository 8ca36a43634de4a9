namespace TriageBot.Domain;

/// <summary>From when on something spreads faster than usual. The numbers that are not said to be measured are judgement.</summary>
public sealed record SurgePolicy
{
    /// <summary>The policy that is used where nothing is said.</summary>
    public static SurgePolicy Usual { get; } = new();

    /// <summary>
    /// When so many complaints are too many for the hour of the week: the probability of at least as many on an ordinary
    /// day, and the least number, so that a small desk is not alarmed by three.
    /// </summary>
    public SurgeLadder<CountStep> Complaints { get; init; } = new(new(1e-5, 5), new(1e-7, 10), new(1e-10, 25));

    /// <summary>When a post is spoken of and passed on by too many people an hour.</summary>
    public SurgeLadder<SpreadStep> People { get; init; } = new(new(3.5, 15), new(4, 20), new(5, 80));

    /// <summary>When a post reaches too many people an hour.</summary>
    public SurgeLadder<SpreadStep> Reach { get; init; } = new(new(3, 100_000), new(3.5, 1_000_000), new(4.5, 10_000_000));

    /// <summary>What a complaint is that its author pays to have shown: at once, whatever its reach.</summary>
    public SurgeLevel Promoted { get; init; } = SurgeLevel.Alert;

    /// <summary>People who see a post for each time that it is shared; at least 0.</summary>
    public double ReachPerShare { get; init; } = 200;

    /// <summary>People who see a post because its author pays for it, where nobody counts them; at least 0.</summary>
    public double ReachOfPromotion { get; init; } = 2_000;

    /// <summary>After so long without an unusual number a surge is over, and may be raised again; at least a minute.</summary>
    public TimeSpan Quiet { get; init; } = TimeSpan.FromHours(6);

    /// <summary>How what is usual is learnt.</summary>
    public SurgeLearning Learning { get; init; } = SurgeLearning.Usual;

    /// <summary>How much is remembered.</summary>
    public SurgeMemory Memory { get; init; } = SurgeMemory.Usual;
}

/// <summary>Each level's threshold; each one at least as far as the one before.</summary>
/// <typeparam name="TStep">A threshold.</typeparam>
/// <param name="Watch">From here on <see cref="SurgeLevel.Watch"/>.</param>
/// <param name="Alert">From here on <see cref="SurgeLevel.Alert"/>.</param>
/// <param name="Crisis">From here on <see cref="SurgeLevel.Crisis"/>.</param>
public sealed record SurgeLadder<TStep>(TStep Watch, TStep Alert, TStep Crisis)
{
    /// <summary>The highest level whose threshold is reached.</summary>
    public SurgeLevel Highest(Func<TStep, bool> isReached) =>
        isReached(Crisis) ? SurgeLevel.Crisis
        : isReached(Alert) ? SurgeLevel.Alert
        : isReached(Watch) ? SurgeLevel.Watch
        : SurgeLevel.None;
}

/// <summary>So many complaints, and so improbable; both are asked for.</summary>
/// <param name="Chance">At most this probability that an ordinary day brings as many in one window, 0 to 1.</param>
/// <param name="Least">At least so many.</param>
public sealed record CountStep(double Chance, int Least);

/// <summary>So fast, and so much faster than usual; both are asked for.</summary>
/// <param name="Above">At least so many standard deviations above the brand's usual post, in logarithms.</param>
/// <param name="Least">At least so many within about an hour.</param>
public sealed record SpreadStep(double Above, double Least);

/// <summary>How what is usual is learnt.</summary>
public sealed record SurgeLearning
{
    /// <summary>Where nothing is said.</summary>
    public static SurgeLearning Usual { get; } = new();

    /// <summary>What a week counts beside the one after it; more than 0, at most 1.</summary>
    public double WeightOfLastWeek { get; init; } = 0.75;

    /// <summary>Complaints an hour of a brand, and of a theme, of which nothing is known; more than 0.</summary>
    public double PerHour { get; init; } = 0.5;

    /// <summary>As many hours as that guess counts beside those that were heard; more than 0.</summary>
    public double GuessedHours { get; init; } = 24;

    /// <summary>As many hours as the mean of all days counts beside those of one day; at least 0.</summary>
    public double HoursOfAllDays { get; init; } = 24;

    /// <summary>
    /// How alike the hours of a day are: as the shape of a gamma distribution about the day's mean, 2 for a relative
    /// deviation of .7. So many complaints, too, as the day's mean counts beside those of the hour; more than 0.
    /// </summary>
    public double LikenessOfHours { get; init; } = 2;

    /// <summary>By how much an hour differs from the same hour of other weeks, beyond chance: relative deviation; at least 0.</summary>
    public double Unrest { get; init; } = 0.3;

    /// <summary>Hours that must have been heard before many complaints are more than <see cref="SurgeLevel.Watch"/>; at least 0.</summary>
    public int FirstHours { get; init; } = 24;

    /// <summary>The usual post of a brand of which nothing is known: people in its fastest hour, its author with them.</summary>
    public UsualSpread People { get; init; } = new(0.35, 0.25);

    /// <summary>The usual post of a brand of which nothing is known: people reached in its fastest hour.</summary>
    public UsualSpread Reach { get; init; } = new(2.5, 0.8);

    /// <summary>As many posts as that guess counts beside those that were heard; more than 0.</summary>
    public double GuessedPosts { get; init; } = 50;
}

/// <summary>How fast a usual post spreads, in log10 of one more than the number.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Deviation">The standard deviation; what was learnt is never taken for narrower than this. More than 0.</param>
public sealed record UsualSpread(double Mean, double Deviation);

/// <summary>
/// How much is remembered. Where there is no more room the coldest go first, of brands and themes one, of the others a quarter at a time: posts that fewest
/// people speak of, brands and themes with the fewest complaints, messages that were posted first.
/// </summary>
/// <param name="Brands">Brands; at least 1.</param>
/// <param name="Themes">Themes of one brand; at least 1.</param>
/// <param name="Posts">Posts of one brand; at least 4.</param>
/// <param name="Authors">Authors of one post; who comes later is not counted. At least 1.</param>
/// <param name="AllAuthors">Authors of all posts of one brand; at least four times <paramref name="Authors"/>.</param>
/// <param name="Messages">Complaints of one brand within six hours, each of which counts once; at least 4.</param>
public sealed record SurgeMemory(int Brands, int Themes, int Posts, int Authors, int AllAuthors, int Messages)
{
    /// <summary>Where nothing is said.</summary>
    public static SurgeMemory Usual { get; } = new(32, 64, 4_096, 512, 65_536, 65_536);
}
