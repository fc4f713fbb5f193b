package cn.jianzhen.platform.store;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What the operator says about the keys of encrypted fields: a file, unless a key store is named. */
@Component
class KeySettings {
    private final String keyFile;
    private final String type;
    private final String store;
    private final String pin;
    private final String newest;

    KeySettings(
            @Value("${jianzhen.cipher-key}") String keyFile,
            @Value("${jianzhen.cipher-keystore.type}") String type,
            @Value("${jianzhen.cipher-keystore.file}") String store,
            @Value("${jianzhen.cipher-keystore.pin-file}") String pin,
            @Value("${jianzhen.cipher-keystore.key}") String newest) {
        this.keyFile = keyFile;
        this.type = type;
        this.store = store;
        this.pin = pin;
        this.newest = newest;
    }

    static KeySettings file(String keyFile) {
        return new KeySettings(keyFile, "", "", "", "");
    }

    KeySource source(DataFolder folder) {
        if (!type.isEmpty()) {
            return KeyStoreKeys.open(type, Path.of(store), Path.of(pin), newest);
        }
        return FieldKeys.read(keyFile.isEmpty() ? folder.secret(FieldCipher.KEY) : new SecretFile(Path.of(keyFile)));
    }
}
