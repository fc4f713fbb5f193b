package cn.jianzhen.seal.evidence;

import cn.jianzhen.seal.crypto.Sm3;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file inside a sealed package, as the manifest names it.
 *
 * @param path inside the package
 * @param bytes its length
 * @param sm3,sha256 its digests: two, so that neither has to be trusted alone
 */
record SealedFile(String path, long bytes, String sm3, String sha256) {
    static SealedFile of(String path, byte[] content) {
        return new SealedFile(
                path,
                content.length,
                HexFormat.of().formatHex(Sm3.of(content)),
                HexFormat.of().formatHex(sha256(content)));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException cannotBe) {
            throw new IllegalStateException("Every Java has SHA-256", cannotBe);
        }
    }

    String line() {
        return path + '\t' + bytes + '\t' + sm3 + '\t' + sha256 + '\n';
    }
}
