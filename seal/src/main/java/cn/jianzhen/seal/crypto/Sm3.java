package cn.jianzhen.seal.crypto;

import org.bouncycastle.crypto.digests.SM3Digest;

/** The digest SM3 (GB/T 32905-2016). */
public final class Sm3 {
    /** Bytes of a digest. */
    public static final int LENGTH = 32;

    private Sm3() {}

    public static byte[] of(byte[] content) {
        SM3Digest digest = new SM3Digest();
        digest.update(content, 0, content.length);
        byte[] result = new byte[LENGTH];
        digest.doFinal(result, 0);
        return result;
    }
}
