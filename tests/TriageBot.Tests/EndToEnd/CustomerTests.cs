using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace TriageBot.Tests.EndToEnd;

[Collection(typeof(RealProgram))]
public class CustomerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 120_000)]
    public async Task What_a_customer_wants_and_was_promised_is_written_down_and_obeyed()
    {
        await using var service = await RunningService.StartAsync();
        using var taken = await service.Http.PostAsJsonAsync(
            "/api/mentions",
            new { channel = "sandbox", id = "1", text = "Second time my parcel is lost. Terrible service!", author = new { handle = "ada" } },
            Token);
        var view = (await service.UntilAsync("/api/cases?state=drafted", cases => cases.GetProperty("total").GetInt64() == 1)).GetProperty("cases")[0];
        var (path, version) = ($"/api/cases/{view.GetProperty("id").GetInt64()}", view.GetProperty("version").GetInt32());

        var dueAt = TimeProvider.System.GetUtcNow().AddHours(1);
        Assert.Equal("preferences", await RefusedAsync(await service.Http.PostAsJsonAsync($"{path}/calls", new { dueAt }, Token)));
        Assert.Equal("proof", await RefusedAsync(await service.Http.PutAsJsonAsync($"{path}/preferences", new { mayCall = true }, Token)));
        Assert.Equal("dueAt", await RefusedAsync(await service.Http.PostAsJsonAsync($"{path}/calls", new { dueAt = "soon" }, Token)));
        await TakenAsync(await service.Http.PutAsJsonAsync($"{path}/preferences", new { mayCall = true, noDirect = true, proof = "wrote: just call me" }, Token));
        await TakenAsync(await service.Http.PostAsJsonAsync($"{path}/calls", new { dueAt }, Token));
        await TakenAsync(await service.Http.PostAsJsonAsync(
            $"{path}/decision", new { version, decision = "edit", text = "I am sorry. I'll call the depot within two hours." }, Token));

        await service.UntilAsync(path, now => now.GetProperty("state").GetString() == "waitingForCustomer");
        Assert.Equal(1, (await service.GetAsync("/api/sandbox/sent")).GetArrayLength());
        var promises = (await service.GetAsync(path)).GetProperty("promises");
        Assert.Equal([true, false], promises.EnumerateArray().Select(promise => promise.GetProperty("call").GetBoolean()));
        await TakenAsync(await service.Http.PutAsync($"{path}/promises/2/kept", null, Token));
        Assert.Equal("promise", await RefusedAsync(await service.Http.PutAsync($"{path}/promises/2/kept", null, Token)));

        service.Http.DefaultRequestHeaders.Remove("X-Dev-Agent");
        using var stranger = await service.Http.PutAsync($"{path}/promises/1/kept", null, Token);
        Assert.Equal(HttpStatusCode.Unauthorized, stranger.StatusCode);
    }

    private static async Task TakenAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
        }
    }

    private static async Task<string?> RefusedAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            return (await answer.Content.ReadFromJsonAsync<JsonElement>(Token)).GetProperty("member").GetString();
        }
    }
}
