package cn.jianzhen.engine.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * That a data package was received: who brought it, when and from where. An import leaves this as a small file in the vault; the
 * platform enters it into custody, whether it runs now or later.
 *
 * @param deliveryId the delivery that its rows name
 * @param sha256 digest of the package as it was received
 * @param receivedAt local time
 * @param receivedBy account on the machine
 * @param from path that was given
 */
public record ReceivedPackage(
        String deliveryId, String sha256, long bytes, LocalDateTime receivedAt, String receivedBy, String from) {
    private static final String FOLDER = "received";
    private static final String ENDING = ".tsv";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final int CELLS = 6;

    /** Writes the record into the vault; each has a name of its own, so that the same package twice is two records. */
    public Path leave(Path vault) throws IOException {
        Path folder = Files.createDirectories(vault.resolve(FOLDER));
        Path record = folder.resolve(NAME.format(receivedAt) + "-" + UUID.randomUUID() + ENDING);
        Path unfinished = Files.createTempFile(folder, "record", ".unfinished");
        Files.writeString(
                unfinished,
                String.join(
                        "\t",
                        deliveryId,
                        sha256,
                        Long.toString(bytes),
                        receivedAt.toString(),
                        plain(receivedBy),
                        plain(from)));
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("r--------"));
        return Files.move(unfinished, record, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Records that were left in the vault, oldest first. */
    public static List<Path> left(Path vault) throws IOException {
        Path folder = vault.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }

    /** Reads a record; IOException when it is none. */
    public static ReceivedPackage read(Path record) throws IOException {
        String[] cells = Files.readString(record).split("\t", CELLS);
        try {
            if (cells.length == CELLS && cells[1].matches("[0-9a-f]{64}")) {
                return new ReceivedPackage(
                        cells[0],
                        cells[1],
                        Long.parseLong(cells[2]),
                        LocalDateTime.parse(cells[3]),
                        cells[4],
                        cells[5]);
            }
        } catch (NumberFormatException | java.time.format.DateTimeParseException bad) {
            throw new IOException("接收记录不可读：" + record, bad);
        }
        throw new IOException("接收记录不可读：" + record);
    }

    private static String plain(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
