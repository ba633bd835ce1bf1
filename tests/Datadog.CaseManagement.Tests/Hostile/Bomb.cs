using System.IO.Compression;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>A small body that expands to a large one.</summary>
internal static class Bomb
{
    private const int Megabyte = 1_000_000;

    /// <summary>Compresses megabytes of blanks.</summary>
    public static byte[] Of(string encoding, int megabytes)
    {
        var blanks = new byte[Megabyte];
        Array.Fill(blanks, (byte)' ');
        using var compressed = new MemoryStream();
        if (encoding == "br")
        {
            // With the largest window, 16 MB, which a decoder fills before it returns the first byte.
            using var brotli = new BrotliEncoder(quality: 11, window: 24);
            var buffer = new byte[Megabyte];
            for (var read = 1; read <= megabytes; read++)
            {
                brotli.Compress(blanks, buffer, out _, out var written, isFinalBlock: read == megabytes);
                compressed.Write(buffer.AsSpan(0, written));
            }

            return compressed.ToArray();
        }

        using (Stream stream = encoding == "gzip"
            ? new GZipStream(compressed, CompressionLevel.Fastest, leaveOpen: true)
            : new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true))
        {
            for (var written = 0; written < megabytes; written++)
            {
                stream.Write(blanks);
            }
        }

        return compressed.ToArray();
    }
}
