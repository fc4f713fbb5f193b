package cn.jianzhen.seal.crypto;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.SM2Signer;

/** A secret key of SM2. Whoever holds it can sign in the name of the platform. */
public final class SigningKey {
    private static final int BYTES = 32;

    private final ECPrivateKeyParameters secret;
    private final SecureRandom random;

    private SigningKey(ECPrivateKeyParameters secret, SecureRandom random) {
        this.secret = secret;
        this.random = random;
    }

    public static SigningKey generate(SecureRandom random) {
        ECKeyPairGenerator generator = new ECKeyPairGenerator();
        generator.init(new ECKeyGenerationParameters(Curve.SM2, random));
        AsymmetricCipherKeyPair pair = generator.generateKeyPair();
        return new SigningKey((ECPrivateKeyParameters) pair.getPrivate(), random);
    }

    /** The key that {@link #toText} wrote; IllegalArgumentException when the text is no key. */
    public static SigningKey parse(String text, SecureRandom random) {
        return new SigningKey(
                new ECPrivateKeyParameters(new BigInteger(1, HexFormat.of().parseHex(text.strip())), Curve.SM2),
                random);
    }

    /** 64 hex digits, to be kept secret. */
    public String toText() {
        String digits = secret.getD().toString(16);
        return "0".repeat(2 * BYTES - digits.length()) + digits;
    }

    public VerifyingKey verifyingKey() {
        return new VerifyingKey(Curve.SM2.getG().multiply(secret.getD()).normalize());
    }

    /** A signature over the message, in the standard's DER form. */
    public byte[] sign(byte[] message) {
        SM2Signer signer = new SM2Signer();
        signer.init(true, new ParametersWithID(new ParametersWithRandom(secret, random), Curve.NAME));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException cannotBe) {
            throw new IllegalStateException("SM2 cannot sign with this key", cannotBe);
        }
    }
}
