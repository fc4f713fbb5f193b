package cn.jianzhen.seal.crypto;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;

/** The curve of SM2 (GB/T 32918.5-2017) and the signer's name that the standard takes when none was agreed on. */
final class Curve {
    static final ECDomainParameters SM2 = domain();
    static final byte[] NAME = "1234567812345678".getBytes(StandardCharsets.US_ASCII);

    private Curve() {}

    private static ECDomainParameters domain() {
        X9ECParameters parameters = GMNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(parameters.getCurve(), parameters.getG(), parameters.getN(), parameters.getH());
    }
}
