using System.IO.Compression;
using System.Net;
using Datadog.CaseManagement.Http;
using Datadog.CaseManagement.Tests.Infrastructure;

namespace Datadog.CaseManagement.Tests.Hostile;

public sealed class ResponseLimitTests
{
    private const int MaxErrorLength = 64 * 1024;

    [Theory]
    [InlineData(1, 200)]
    [InlineData(1, 400)]
    [InlineData(4_095, 200)]
    [InlineData(4_096, 200)]
    [InlineData(4_097, 500)]
    [InlineData(100_000, 200)]
    [InlineData(null, 200)]
    [InlineData(65_535, 400)]
    [InlineData(65_536, 503)]
    public void An_endless_body_is_read_up_to_one_byte_beyond_the_limit(int? limit, int status)
    {
        using var client = new HostileClient();
        client.Options.Retry.MaxRetries = 0;
        client.Options.MaxResponseContentBufferSize = limit ?? client.Options.MaxResponseContentBufferSize;
        var body = new CountingStream();
        client.Answer = () => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(body) };

        var exception = Assert.Throws<DatadogApiException>(() => client.Finish(client.Cases.GetAsync("1", CancellationToken.None)));

        Assert.Equal((limit ?? (32 * 1024 * 1024)) + 1, body.BytesRead);
        Assert.Equal(Math.Min(limit ?? int.MaxValue, MaxErrorLength), exception.ResponseBody.Length);
        Assert.True(status != 200 || exception.Message.Contains($"it is longer than {limit ?? 33_554_432} bytes", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(404)]
    [InlineData(503)]
    [InlineData(302)]
    public void Of_an_endless_error_64_KB_are_read_and_kept(int status)
    {
        using var client = new HostileClient();
        client.Options.Retry.MaxRetries = 0;
        var body = new CountingStream();
        client.Answer = () => new HttpResponseMessage((HttpStatusCode)status) { Content = new StreamContent(body) };

        var exception = Assert.Throws<DatadogApiException>(() => client.Finish(client.Cases.GetAsync("1", CancellationToken.None)));

        Assert.Equal(MaxErrorLength + 1, body.BytesRead);
        Assert.Equal(new string(' ', MaxErrorLength), exception.ResponseBody);
    }

    [Fact]
    public void A_body_of_exactly_the_limit_is_read()
    {
        using var client = new HostileClient();
        var body = "{\"data\":{\"id\":\"c1\"}}"u8.ToArray();
        client.Options.MaxResponseContentBufferSize = body.Length;
        client.Answer = () => new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(body) };

        Assert.Equal("c1", client.Finish(client.Cases.GetAsync("1", CancellationToken.None)).Id);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task A_decompression_bomb_is_decompressed_up_to_the_limit(string encoding)
    {
        const int Limit = 1_000_000;
        using var stub = new StubServer();
        stub.GivenAny().Responds(StubResponse.Bytes(200, Bomb.Of(encoding, 1_000)).WithHeader("Content-Encoding", encoding));
        using var httpClient = HttpClientDefaults.CreateClient();
        var cases = new CasesClient(httpClient, new DatadogCaseManagementOptions
        {
            ApiKey = TestClient.ApiKey,
            ApplicationKey = TestClient.ApplicationKey,
            BaseAddress = stub.BaseAddress,
            MaxResponseContentBufferSize = Limit,
        });

        var allocatedBefore = GC.GetTotalAllocatedBytes();
        var exception = await Assert.ThrowsAsync<DatadogApiException>(() => cases.GetAsync("1", TestContext.Current.CancellationToken));

        Assert.Equal(new string(' ', MaxErrorLength), exception.ResponseBody);
        Assert.Contains("it is longer than 1000000 bytes", exception.Message, StringComparison.Ordinal);

        // Of the whole process with the tests that run at the same time, so only a gigabyte would show.
        Assert.InRange(GC.GetTotalAllocatedBytes() - allocatedBefore, 0, 900_000_000);
    }
}

/// <summary>An endless body that counts how much of it was read.</summary>
internal sealed class CountingStream : Stream
{
    public long BytesRead { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        buffer.Fill((byte)' ');
        BytesRead += buffer.Length;
        return buffer.Length;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
