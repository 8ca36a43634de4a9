using TriageBot.Analyze;

namespace TriageBot.Tests.Analyze;

public sealed class SentenceEncoderFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("triagebot-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void One_file_of_the_encoder_without_the_other_is_no_encoder(int missing)
    {
        Directory.CreateDirectory(Path.Combine(_folder, SentenceEncoder.Folder));
        File.WriteAllText(Path.Combine(_folder, SentenceEncoder.Files[1 - missing]), "[]");

        Assert.Null(SentenceEncoder.Load(_folder));
    }
}
