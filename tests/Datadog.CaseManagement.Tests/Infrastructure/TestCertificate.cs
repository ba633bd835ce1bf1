using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Datadog.CaseManagement.Tests.Infrastructure;

/// <summary>A certificate for the loopback address that only who is told trusts.</summary>
internal static class TestCertificate
{
    public static X509Certificate2 Create()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));

#pragma warning disable SYSLIB0057 // The loader that replaces it is not there on .NET 8.
        return new X509Certificate2(made.Export(X509ContentType.Pfx));
#pragma warning restore SYSLIB0057
    }
}
