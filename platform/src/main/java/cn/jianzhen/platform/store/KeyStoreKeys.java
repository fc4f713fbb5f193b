package cn.jianzhen.platform.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * Secrets in a Java key store: a PKCS #12 file, or a cryptographic module behind its PKCS #11 library, which computes the codes itself
 * and keeps its keys.
 */
final class KeyStoreKeys implements KeySource {
    private static final String MAC = "HmacSHA256";

    private final KeyStore store;
    private final @Nullable Provider module;
    private final char[] pin;
    private final String newest;

    private KeyStoreKeys(KeyStore store, @Nullable Provider module, char[] pin, String newest) {
        this.store = store;
        this.module = module;
        this.pin = pin;
        this.newest = newest;
    }

    /**
     * Opens a key store; StartRefused when that fails or the key is not in it.
     *
     * @param type pkcs12 or pkcs11
     * @param file the PKCS #12 file, or the description of the module for SunPKCS11 (name, library, slot)
     * @param pinFile a file for its owner only whose first line opens the store
     * @param newest name (alias) of the key that encrypts
     */
    static KeyStoreKeys open(String type, Path file, Path pinFile, String newest) {
        try {
            char[] pin = pin(pinFile);
            Provider module = module(type, file);
            KeyStore store = module == null ? KeyStore.getInstance("PKCS12") : KeyStore.getInstance("PKCS11", module);
            try (InputStream in = module == null ? Files.newInputStream(file) : null) {
                store.load(in, pin);
            }
            KeyStoreKeys keys = new KeyStoreKeys(store, module, pin, newest);
            keys.mustWork();
            return keys;
        } catch (IOException | GeneralSecurityException | InvalidParameterException | ProviderException cause) {
            throw new StartRefused("密钥库 " + file + " 打不开：" + cause.getMessage());
        }
    }

    private static char[] pin(Path file) throws IOException {
        new SecretFile(file).requireOwnerOnly();
        return Files.readAllLines(file).stream().findFirst().orElse("").strip().toCharArray();
    }

    private static @Nullable Provider module(String type, Path file) {
        return switch (type) {
            case "pkcs12" -> null;
            case "pkcs11" -> Security.getProvider("SunPKCS11").configure(file.toString());
            default -> throw new StartRefused("jianzhen.cipher-keystore.type 只能是 pkcs12 或 pkcs11，而不是 " + type + "。");
        };
    }

    private void mustWork() throws GeneralSecurityException {
        if (!newest.matches(FieldKeys.NAME)) {
            throw new StartRefused("jianzhen.cipher-keystore.key 应为 1 至 20 个字母、数字或连字符，而不是“" + newest + "”。");
        }
        if (!store.isKeyEntry(newest)) {
            throw new StartRefused("密钥库中没有名为 " + newest + " 的密钥。");
        }
        mac(newest).doFinal(new byte[0]);
    }

    @Override
    public String newest() {
        return newest;
    }

    @Override
    public byte[] code(String name, byte[] message) {
        try {
            return mac(name).doFinal(message);
        } catch (GeneralSecurityException cause) {
            throw new IllegalStateException("the key '" + name + "' of the key store cannot be used", cause);
        }
    }

    private Mac mac(String name) throws GeneralSecurityException {
        Key key = store.getKey(name, pin);
        if (key == null) {
            throw new IllegalStateException("the key '" + name + "' is not in the key store");
        }
        Mac mac = module == null ? Mac.getInstance(MAC) : Mac.getInstance(MAC, module);
        mac.init(key);
        return mac;
    }
}
