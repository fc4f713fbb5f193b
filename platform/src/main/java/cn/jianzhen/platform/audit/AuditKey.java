package cn.jianzhen.platform.audit;

import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.seal.crypto.SigningKey;
import cn.jianzhen.seal.crypto.VerifyingKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/**
 * The key that signs checkpoints: made at the first start, kept in the data folder for its owner only. Its public half lies beside
 * it in {@value #PUBLIC}, to be given to whoever shall check.
 */
@Component
class AuditKey {
    static final String PUBLIC = "audit.pub";

    private final SigningKey key;

    AuditKey(DataFolder folder) {
        SecureRandom random = new SecureRandom();
        String text = folder.secret("audit.key")
                .readOrCreate(() -> SigningKey.generate(random).toText());
        key = SigningKey.parse(text, random);
        writePublic(folder.root().resolve(PUBLIC));
    }

    private void writePublic(Path file) {
        try {
            Files.writeString(file, verifying().toText() + "\n");
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot write " + file, cause);
        }
    }

    SigningKey signing() {
        return key;
    }

    VerifyingKey verifying() {
        return key.verifyingKey();
    }
}
