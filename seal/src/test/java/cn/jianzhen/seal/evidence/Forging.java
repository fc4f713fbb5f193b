package cn.jianzhen.seal.evidence;

import cn.jianzhen.seal.crypto.SigningKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.SortedMap;

/** What somebody with the secret key could do: change a file and sign again. */
public final class Forging {
    private Forging() {}

    public static void write(Path from, String name, String content, Path secret, Path to) throws IOException {
        SigningKey key = SigningKey.parse(Files.readString(secret), new SecureRandom());
        try {
            SortedMap<String, byte[]> files = SealedPackage.read(from, key.verifyingKey());
            files.put(name, content.getBytes(StandardCharsets.UTF_8));
            SealedPackage.write(files, key, to);
        } catch (BentPackage bent) {
            throw new IOException(bent);
        }
    }
}
