package cn.jianzhen.seal.evidence;

import cn.jianzhen.engine.finding.Sha256;
import cn.jianzhen.seal.crypto.Sm3;
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
        return new SealedFile(path, content.length, HexFormat.of().formatHex(Sm3.of(content)), Sha256.hex(content));
    }

    String line() {
        return path + '\t' + bytes + '\t' + sm3 + '\t' + sha256 + '\n';
    }
}
