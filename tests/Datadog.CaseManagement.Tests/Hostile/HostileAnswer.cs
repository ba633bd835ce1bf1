using System.Globalization;
using System.Net;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Datadog.CaseManagement.Tests.Hostile;

/// <summary>An answer that began as one the service could have given.</summary>
internal sealed record HostileAnswer(HostileCall Call, int Status, int Document, IReadOnlyList<Mutation> Mutations)
{
    private static readonly int[] Statuses =
        [200, 202, 204, 206, 299, 300, 301, 304, 308, 400, 401, 403, 404, 408, 409, 418, 422, 429, 500, 502, 503, 504, 599, 999];

    // By the call's place in its list: what can be read is mutated most, for most can go wrong there.
    private static readonly int[] FittingDocuments = [0, 0, 1, 2, 3, 4, 5, 6];

    public static Arbitrary<HostileAnswer> Arbitrary { get; } = Arb.From(
        from call in Gen.Choose(0, HostileCall.All.Count - 1)
        from fitting in Gen.Frequency((3, Gen.Constant(true)), (2, Gen.Constant(false)))
        from status in fitting ? Gen.Elements(200, 201) : Gen.Elements(Statuses)
        from document in fitting ? Gen.Constant(FittingDocuments[call]) : Gen.Choose(0, Documents.All.Count - 1)
        from count in Gen.Frequency((1, Gen.Constant(0)), (10, Gen.Constant(1)), (5, Gen.Choose(2, 6)))
        from mutations in Gen.ListOf(
            Gen.Zip(
                Gen.Elements(Enum.GetValues<MutationKind>()),
                Gen.Zip(Gen.Choose(0, int.MaxValue - 1), Gen.Choose(0, int.MaxValue - 1)),
                (kind, numbers) => new Mutation(kind, numbers.Item1, numbers.Item2)),
            count)
        select new HostileAnswer(HostileCall.All[call], status, document, [.. mutations]),
        answer => answer.Mutations.Select(mutation => answer with { Mutations = [.. answer.Mutations.Where(other => other != mutation)] }));

    public byte[] Body => Mutations.Aggregate(Documents.All[Document], (body, mutation) => mutation.Apply(body));

    public HttpResponseMessage ToMessage(byte[] body)
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status) { Content = new ByteArrayContent(body) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", "application/vnd.api+json");
        return message;
    }

    public override string ToString()
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{Call} {Status} {string.Join(' ', Mutations.Select(mutation => mutation.Kind))}: ");
        foreach (var octet in Body.Take(3_000))
        {
            _ = octet is >= (byte)' ' and <= (byte)'~' ? text.Append((char)octet) : text.Append(CultureInfo.InvariantCulture, $"<{octet:x2}>");
        }

        return text.ToString();
    }
}
