package cn.jianzhen.platform.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A file that only its owner may read; it is there whole or not at all. */
public final class SecretFile {
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path path;

    SecretFile(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** What the file holds; when it is not there, it is made with {@code content}. */
    public String readOrCreate(Supplier<String> content) {
        return read().orElseGet(() -> write(content.get()));
    }

    /** Refuses to start with a secret that others on the machine may read; whoever put it there must close it. */
    void requireOwnerOnly() {
        try {
            Set<PosixFilePermission> allowed = Files.getPosixFilePermissions(path);
            if (allowed.stream().anyMatch(one -> !one.name().startsWith("OWNER_"))) {
                throw new StartRefused("密钥文件 " + path + " 可被其他用户访问。请执行：chmod 600 " + path);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read the permissions of " + path, cause);
        }
    }

    private Optional<String> read() {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot read " + path, cause);
        }
    }

    private String write(String content) {
        Path unfinished = path.resolveSibling(path.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(unfinished);
            Files.createFile(unfinished, OWNER_ONLY);
            Files.write(unfinished, content.getBytes(StandardCharsets.UTF_8));
            Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
            return content;
        } catch (IOException cause) {
            throw new UncheckedIOException("cannot write " + path, cause);
        }
    }
}
