package cn.jianzhen.seal.stamp;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/** A small time-stamping authority of our own, on this machine. */
public final class TestAuthority implements AutoCloseable {
    /** When this authority always is. */
    public static final Instant NOW = Instant.parse("2024-11-01T01:02:03Z");

    private static final X500Name ROOT = new X500Name("CN=Test root");
    private static final X500Name NAME = new X500Name("CN=Test authority");

    private final HttpServer server;
    private final KeyPair keys;
    private final X509CertificateHolder issuer;
    private final X509CertificateHolder certificate;

    /** Starts it at a free port. */
    public TestAuthority() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        KeyPair root = generator.generateKeyPair();
        keys = generator.generateKeyPair();
        ContentSigner rootSigner = new JcaContentSignerBuilder("SHA256withECDSA").build(root.getPrivate());
        issuer = builder(ROOT, root).build(rootSigner);
        certificate = builder(NAME, keys)
                .addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .build(rootSigner);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer = answer(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
    }

    private static JcaX509v3CertificateBuilder builder(X500Name name, KeyPair pair) {
        return new JcaX509v3CertificateBuilder(
                ROOT,
                BigInteger.valueOf(name.hashCode() & 0xffff),
                Date.from(NOW.minusSeconds(86_400)),
                Date.from(NOW.plusSeconds(100L * 365 * 86_400)), // the library notes the real time of signing
                name,
                pair.getPublic());
    }

    private byte[] answer(byte[] query) throws IOException {
        try {
            TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withECDSA", keys.getPrivate(), certificate),
                    new BcDigestCalculatorProvider()
                            .get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(
                                    org.bouncycastle.asn1.nist.NISTObjectIdentifiers.id_sha256)),
                    new ASN1ObjectIdentifier("1.2.3.4"));
            tokens.addCertificates(new JcaCertStore(List.of(certificate)));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                    .generate(new TimeStampRequest(query), BigInteger.ONE, Date.from(NOW))
                    .getEncoded();
        } catch (Exception cause) {
            throw new IOException(cause);
        }
    }

    /** Where it listens. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** The certificate that issued the authority's own. */
    public KnownAuthority issuer() {
        return new KnownAuthority(issuer);
    }

    /** The same as a PEM file. */
    public Path issuerFile(Path folder) throws IOException {
        Path file = folder.resolve("issuer.pem");
        try (JcaPEMWriter out = new JcaPEMWriter(Files.newBufferedWriter(file))) {
            out.writeObject(issuer);
        }
        return file;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
