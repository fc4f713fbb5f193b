package cn.jianzhen.engine.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.finding.Sha256;
import cn.jianzhen.engine.pack.PackageFixture;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.engine.vault.KeptFiles;
import cn.jianzhen.engine.vault.ReceivedPackage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    @TempDir
    Path folder;

    private final StringWriter said = new StringWriter();

    private int takeIn(Path from, String... more) {
        CommandLine line = EngineCommands.commandLine();
        PrintWriter writer = new PrintWriter(said, true);
        line.setOut(writer);
        line.setErr(writer);
        return line.execute(
                Stream.concat(Stream.of("import", from.toString(), "--data", data().toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path vault() {
        return data().resolve(KeptFiles.FOLDER);
    }

    /** Kept contents, without the records beside them. */
    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.walk(vault())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(vault().resolve("received")))
                    .toList();
        }
    }

    @Test
    void theZipIsKeptByteForByteUnderItsDigestAndItsRecordSaysWhoAndFromWhere() throws Exception {
        Path zip = new PackageFixture().zip(folder);

        assertThat(takeIn(zip)).as(said.toString()).isZero();

        String sha256 = Sha256.hex(Files.readAllBytes(zip));
        Path kept = new KeptFiles(vault()).path(sha256);
        assertThat(kept()).containsExactly(kept);
        assertThat(kept).hasSameBinaryContentAs(zip);
        assertThat(Files.getPosixFilePermissions(kept)).isEqualTo(PosixFilePermissions.fromString("r--------"));
        ReceivedPackage received =
                ReceivedPackage.read(ReceivedPackage.left(vault()).get(0));
        assertThat(received.sha256()).isEqualTo(sha256);
        assertThat(received.bytes()).isEqualTo(Files.size(zip));
        assertThat(received.from()).isEqualTo(zip.toString());
        assertThat(received.receivedBy()).isEqualTo(System.getProperty("user.name"));
        assertThat(deliveries()).containsExactly(received.deliveryId() + " " + sha256);
        assertThat(said.toString()).contains("原件已存入证据库", sha256);
    }

    private List<String> deliveries() throws Exception {
        try (MeasurementStore store = MeasurementStore.open(data(), Schema.bundled(), StoreSettings.standard());
                DuckDBConnection connection = store.connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT delivery_id || ' ' || sha256 FROM received_packages ORDER BY ALL")) {
            List<String> found = new java.util.ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    @Test
    void theSamePackageTwiceIsOneContentAndTwoRecords() throws Exception {
        Path zip = new PackageFixture().zip(folder);
        takeIn(zip);

        assertThat(takeIn(zip)).as(said.toString()).isZero();

        assertThat(kept()).hasSize(1);
        assertThat(ReceivedPackage.left(vault())).hasSize(2);
        assertThat(deliveries()).hasSize(1);
    }

    @Test
    void aFolderIsKeptAsAZipThatCanBeImportedAgain() throws Exception {
        assertThat(takeIn(new PackageFixture().folder(folder)))
                .as(said.toString())
                .isZero();

        Path kept = kept().get(0);
        assertThat(takeIn(kept)).as(said.toString()).isZero();

        assertThat(said.toString()).contains("以前已经导入");
        assertThat(kept()).containsExactly(kept);
    }

    @Test
    void aRefusedPackageIsNotKept() throws IOException {
        assertThat(takeIn(new PackageFixture().without("vehicles.csv").zip(folder)))
                .isEqualTo(1);
        assertThat(takeIn(folder.resolve("not-there.zip"))).isEqualTo(1);

        assertThat(kept()).isEmpty();
        assertThat(ReceivedPackage.left(vault())).isEmpty();
    }

    @Test
    void whoLeavesTheOriginalOutIsToldToKeepIt() throws IOException {
        assertThat(takeIn(new PackageFixture().zip(folder), "--no-original")).isZero();

        assertThat(vault()).doesNotExist();
        assertThat(said.toString()).contains("原件未存入证据库", "日后无法出示");
    }

    @Test
    void aKeptFileThatWasBentIsNotTakenForTheSame() throws IOException {
        Path zip = new PackageFixture().zip(folder);
        takeIn(zip);
        Path kept = kept().get(0);
        Files.setPosixFilePermissions(kept, PosixFilePermissions.fromString("rw-------"));
        byte[] content = Files.readAllBytes(kept);
        content[40] ^= 1;
        Files.write(kept, content);

        assertThat(takeIn(zip)).isEqualTo(1);

        assertThat(said.toString()).contains("内容不同");
        assertThat(kept).hasBinaryContent(content);
    }
}
