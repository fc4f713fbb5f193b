package cn.jianzhen.seal.stamp;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * What a token says that holds.
 *
 * @param at when the authority saw the digest
 * @param authority name in the certificate that signed
 * @param known whether that certificate is the one that was given as trusted, or was issued by it
 */
public record TimeStamp(Instant at, String authority, boolean known) {
    /** A token that proves nothing about these bytes; the message says in Chinese why. */
    public static final class NotStamped extends Exception {
        private static final long serialVersionUID = 1L;

        NotStamped(String message, Throwable cause) {
            super(message, cause);
        }

        NotStamped(String message) {
            super(message);
        }
    }

    /**
     * Checks a token without any network.
     *
     * @param sha256 digest of what was stamped
     * @param trusted certificate of the authority or of its issuer; without it only the token's own certificate is asked
     */
    public static TimeStamp check(byte[] token, byte[] sha256, Optional<KnownAuthority> trusted) throws NotStamped {
        try {
            TimeStampToken read = new TimeStampToken(new CMSSignedData(token));
            if (!read.getTimeStampInfo().getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                    || !Arrays.equals(read.getTimeStampInfo().getMessageImprintDigest(), sha256)) {
                throw new NotStamped("时间戳不是这个文件的");
            }
            X509CertificateHolder signer = signer(read);
            read.validate(new JcaSimpleSignerInfoVerifierBuilder()
                    .setProvider(new BouncyCastleProvider())
                    .build(signer));
            return new TimeStamp(
                    read.getTimeStampInfo().getGenTime().toInstant(),
                    signer.getSubject().toString(),
                    trusted.isPresent() && trusted.get().vouchesFor(signer));
        } catch (CMSException
                | TSPException
                | IOException
                | OperatorCreationException
                | CertificateException
                | IllegalArgumentException bad) {
            throw new NotStamped("时间戳不成立：文件被改动过，或不是时间戳", bad);
        }
    }

    private static X509CertificateHolder signer(TimeStampToken token) throws NotStamped {
        for (X509CertificateHolder certificate : token.getCertificates().getMatches(null)) {
            if (token.getSID().match(certificate)) {
                return certificate;
            }
        }
        throw new NotStamped("时间戳中没有签发机构的证书");
    }
}
