package cn.jianzhen.seal.crypto;

import java.util.HexFormat;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;

/** The public half of a {@link SigningKey}: checks what that key signed. */
public final class VerifyingKey {
    private static final int SHORT = 16;

    private final ECPoint point;

    VerifyingKey(ECPoint point) {
        this.point = point;
    }

    /** The key that {@link #toText} wrote; IllegalArgumentException when the text is no key. */
    public static VerifyingKey parse(String text) {
        return new VerifyingKey(Curve.SM2.validatePublicPoint(
                Curve.SM2.getCurve().decodePoint(HexFormat.of().parseHex(text.strip()))));
    }

    /** 130 hex digits: the point, uncompressed. */
    public String toText() {
        return HexFormat.of().formatHex(point.getEncoded(false));
    }

    /** A short name by which people compare keys: the beginning of the SM3 of the point. */
    public String shortName() {
        return HexFormat.of().formatHex(Sm3.of(point.getEncoded(false))).substring(0, SHORT);
    }

    /** Whether this key's other half signed exactly this message. */
    public boolean verifies(byte[] message, byte[] signature) {
        SM2Signer signer = new SM2Signer();
        signer.init(false, new ParametersWithID(new ECPublicKeyParameters(point, Curve.SM2), Curve.NAME));
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }
}
