using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using TriageBot.Domain;
using TriageBot.Store.Sqlite;

namespace TriageBot.Benchmarks;

/// <summary>
/// What it costs to know who complains for the first time: the look-up that each mention pays before it is judged, in an
/// empty store and in one of ten million mentions of three million customers, the linked ones among them.
/// </summary>
internal static class HistoryRun
{
    private const int Customers = 3_000_000;
    private const int Mentions = 10_000_000;
    private const int LinkedEach = 50;  // one customer in so many is linked to the next one
    private const int LookUps = 50_000;
    private const string Brand = "acme";
    private const string Channel = "bench";

    /// <summary>Prints both, and their ratio.</summary>
    public static void Run()
    {
        var folder = Directory.CreateTempSubdirectory("triagebot-history-").FullName;
        try
        {
            var empty = Measure(Path.Combine(folder, "empty.db"), customers: 0);
            var full = Measure(Path.Combine(folder, "full.db"), Customers);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"p99 {full.P99 / empty.P99:0.0} times that of an empty store, p50 {full.P50 / empty.P50:0.0} times"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (double P50, double P99) Measure(string file, int customers)
    {
        using var database = new SqliteDatabase($"Data Source={file}", NullLogger<SqliteWriter>.Instance);
        if (customers > 0)
        {
            Fill(file);
        }

        var mention = new Mention(new(Channel, "new"), new("guest"), "Where is my order?", DateTimeOffset.UnixEpoch) { Brand = Brand };
        var chance = new Random(1);
        var micros = new double[LookUps];
        for (var round = 0; round < 2; round++) // The first one warms up.
        {
            for (var i = 0; i < LookUps; i++)
            {
                var account = 1 + chance.Next(Math.Max(1, customers));
                var started = Stopwatch.GetTimestamp();
                Histories.Before(database, account, mention);
                micros[i] = Stopwatch.GetElapsedTime(started).TotalMicroseconds;
            }
        }

        Array.Sort(micros);
        var (p50, p99) = (micros[LookUps / 2], micros[LookUps * 99 / 100]);
        var size = new FileInfo(file).Length / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(customers > 0 ? Mentions : 0),10:N0} mentions of {customers,9:N0} customers, {size,6:N0} MB: p50 {p50:0} us, p99 {p99:0} us, worst {micros[^1]:0} us of {LookUps:N0} look-ups"));
        return (p50, p99);
    }

    /// <summary>Rows as the service writes them, without its pace.</summary>
    private static void Fill(string file)
    {
        using var session = SqliteSession.OpenWriter($"Data Source={file}");
        session.Run("begin immediate");
        foreach (var sql in Rows())
        {
            session.Run(sql);
        }

        session.Run("commit");
        session.Run("pragma wal_checkpoint(truncate)");
    }

    private static string[] Rows() =>
    [
        $"insert into account (id, channel, handle, name) with recursive n (i) as (select 1 union all select i + 1 from n where i < {Customers}) select i, '{Channel}', 'customer' || i, 'Customer ' || i from n",
        $"insert into customer (id, name) select id, name from account",
        "insert into link (account_id, customer_id, evidence, since) select id, id, 'the account itself', 0 from account",
        $"insert into same_person (customer_id, other_id, kind, evidence, since) select id, id + 1, 'agentsWord', 'told us', 0 from customer where id % {LinkedEach} = 0 and id < {Customers}",
        $"insert into message (id, direction, kind, channel, account_id, external_id, brand, conversation, visibility, body, shares, promoted, posted_at, received_at) with recursive n (i) as (select 1 union all select i + 1 from n where i < {Mentions}) select i, 'in', 'reply', '{Channel}', 1 + (i * 7919) % {Customers}, 'm' || i, '{Brand}', 'c' || i, 'public', 'Where is my order? It was due on Monday and nobody answers.', 0, 0, i, i from n",
        $"insert into standing (account_id, brand, mentions, complaints, first_at, last_at) select account_id, brand, count(*), sum(id % 3 = 0), min(posted_at), max(posted_at) from message group by account_id, brand",
        $"insert into listening (channel, brand, since) values ('{Channel}', '{Brand}', 0)",
    ];
}
