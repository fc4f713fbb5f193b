package cn.jianzhen.seal.evidence;

import cn.jianzhen.seal.crypto.TwoDigests;

/**
 * One file inside a sealed package, as the manifest names it.
 *
 * @param path inside the package
 * @param digests its length and digests
 */
record SealedFile(String path, TwoDigests digests) {
    static SealedFile of(String path, byte[] content) {
        return new SealedFile(path, TwoDigests.of(content));
    }

    String line() {
        return path + '\t' + digests.bytes() + '\t' + digests.sm3() + '\t' + digests.sha256() + '\n';
    }
}
