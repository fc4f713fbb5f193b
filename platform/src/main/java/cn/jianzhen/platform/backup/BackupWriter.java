package cn.jianzhen.platform.backup;

import cn.jianzhen.seal.crypto.TwoDigests;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup: an ordinary zip whose comment, its last bytes, is the SHA-256 of all bytes before it. So no byte can change unseen,
 * not even one of the zip's own tables. Until it is finished it bears another name.
 */
final class BackupWriter implements AutoCloseable {
    /** Gives the bytes of one part. */
    interface Content {
        void to(OutputStream out) throws IOException, SQLException;
    }

    private final Path file;
    private final Path unfinished;
    private final ZipOutputStream zip;
    private final BackupManifest manifest;

    /** @param file must not exist */
    BackupWriter(Path file, BackupManifest manifest) throws IOException {
        this.file = file.toAbsolutePath();
        this.manifest = manifest;
        this.unfinished = this.file.resolveSibling(this.file.getFileName() + ".unfinished");
        Files.deleteIfExists(unfinished);
        // It holds personal data: for its owner only.
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        this.zip = new ZipOutputStream(
                new BufferedOutputStream(Files.newOutputStream(unfinished)), StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED); // the largest part is compressed already
        zip.setComment(Ending.PLACEHOLDER);
    }

    BackupManifest manifest() {
        return manifest;
    }

    /** Adds a part and notes its digests. */
    void part(String path, Content content) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(path));
        try (TwoDigests.Stream digesting = new TwoDigests.Stream(zip)) {
            content.to(digesting);
            manifest.parts().put(path, digesting.digests());
        }
        zip.closeEntry();
    }

    /** Adds the manifest, closes the file with its digest and gives it its name. */
    void finish() throws IOException {
        zip.putNextEntry(new ZipEntry(BackupManifest.FILE));
        zip.write(manifest.bytes());
        zip.closeEntry();
        zip.close();
        byte[] ending = Ending.of(unfinished);
        try (RandomAccessFile bytes = new RandomAccessFile(unfinished.toFile(), "rwd")) {
            bytes.seek(bytes.length() - ending.length);
            bytes.write(ending);
        }
        Files.move(unfinished, file);
    }

    @Override
    public void close() throws IOException {
        if (Files.deleteIfExists(unfinished)) {
            zip.close();
        }
    }
}
