package cn.jianzhen.seal.stamp;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import org.bouncycastle.cert.CertException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;

/** The certificate of an authority that is trusted, or of the one that issues its certificates. */
public final class KnownAuthority {
    private final X509CertificateHolder certificate;

    KnownAuthority(X509CertificateHolder certificate) {
        this.certificate = certificate;
    }

    /** Reads a PEM file; IOException with a Chinese sentence when it holds no certificate. */
    public static KnownAuthority read(Path file) throws IOException {
        try (Reader in = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(in)) {
            if (parser.readObject() instanceof X509CertificateHolder certificate) {
                return new KnownAuthority(certificate);
            }
            throw new IOException("时间戳机构的证书文件不可读（应为 PEM）：" + file);
        }
    }

    /** Whether this is the signer's certificate, or signed it. */
    boolean vouchesFor(X509CertificateHolder signer) {
        if (signer.equals(certificate)) {
            return true;
        }
        try {
            return signer.getIssuer().equals(certificate.getSubject())
                    && signer.isSignatureValid(new JcaContentVerifierProviderBuilder()
                            .setProvider(new BouncyCastleProvider())
                            .build(certificate));
        } catch (CertException | OperatorCreationException | CertificateException foreign) {
            return false;
        }
    }
}
