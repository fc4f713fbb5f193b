package cn.jianzhen.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.vault.KeptFiles;
import cn.jianzhen.engine.vault.ReceivedPackage;
import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.TestFolder;
import cn.jianzhen.platform.store.TestServer;
import cn.jianzhen.seal.crypto.TwoDigests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceptionTest {
    private static final LocalDateTime AT = LocalDateTime.of(2024, 10, 31, 8, 0);

    private final TestClock clock = new TestClock();
    private final DataSource tables = TestServer.dataSourceOf("evidence");

    @TempDir
    private Path path;

    private DataFolder folder;
    private EvidenceVault vault;
    private Reception reception;

    @BeforeEach
    void open() throws IOException {
        folder = TestFolder.of(path.resolve("data"));
        vault = TestVault.of(folder, tables, "", clock);
        reception = TestVault.reception(folder, tables, "", clock);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    /** What an import does while no platform runs. */
    private Path imported(String content) throws IOException {
        Path file = Files.writeString(path.resolve("city.zip"), content);
        try (KeptFiles.Incoming copy = new KeptFiles(folder.vault()).take(file)) {
            copy.keep();
            return new ReceivedPackage("D1", copy.sha256(), copy.bytes(), AT, "operator", file.toString())
                    .leave(folder.vault());
        }
    }

    @Test
    void whatWasImportedWithoutAPlatformIsInCustodyAfterTheNextStart() throws IOException {
        imported("数据包");

        reception.enterAll();

        EvidenceItem item = vault.all().get(0);
        TwoDigests digests = TwoDigests.of(path.resolve("city.zip"));
        assertThat(item.kind()).isEqualTo("received_package");
        assertThat(item.findingId()).isNull();
        assertThat(item.digests()).isEqualTo(digests);
        assertThat(item.source()).endsWith("city.zip");
        assertThat(item.collectedAt()).isEqualTo(AT.atZone(clock.getZone()).toInstant());
        assertThat(item.custody())
                .extracting(event -> event.actor() + " " + event.action() + " " + event.reason())
                .containsExactly("命令行:operator received 导入数据包，批次 D1，2024-10-31T08:00 收自 " + path.resolve("city.zip"));
        assertThat(reception.waiting()).isZero();
        assertThat(vault.rehash()).isZero();
    }

    @Test
    void theSamePackageTwiceIsOneItemWithTwoEvents() throws IOException {
        imported("数据包");
        imported("数据包");

        reception.enterAll();

        List<EvidenceItem> items = vault.all();
        assertThat(items).hasSize(1);
        assertThat(items.get(0).custody())
                .extracting(EvidenceItem.CustodyEvent::action)
                .containsExactly("received", "received");
    }

    /** As after a crash between the transaction and the removal of the record. */
    @Test
    void aRecordCountsOnceAlsoWhenItIsStillThere() throws IOException {
        Path record = imported("数据包");
        Path copy = Files.copy(record, path.resolve("copy"));
        reception.enterAll();
        Files.copy(copy, record);

        reception.enterAll();

        assertThat(vault.all().get(0).custody()).hasSize(1);
        assertThat(record).doesNotExist();
    }

    @Test
    void aPackageThatDoesNotFitItsRecordWaitsAndKeepsNoOtherOut() throws IOException {
        imported("第一个");
        Path file = new KeptFiles(folder.vault())
                .path(ReceivedPackage.read(ReceivedPackage.left(folder.vault()).get(0))
                        .sha256());
        Files.delete(file);
        imported("第二个");

        reception.enterAll();

        assertThat(vault.all()).hasSize(1);
        assertThat(reception.waiting()).isEqualTo(1);
    }

    @Test
    void aBentPackageStaysBentWhenItIsReceivedAgain() throws IOException {
        imported("数据包");
        reception.enterAll();
        EvidenceItem item = vault.all().get(0);
        Path file = folder.vault().resolve(item.sha256().substring(0, 2)).resolve(item.sha256());
        Path aside = Files.move(file, path.resolve("aside"));
        assertThat(vault.rehash()).isEqualTo(1);
        Files.move(aside, file);
        imported("数据包");
        reception.enterAll();
        assertThat(vault.all().get(0).intact()).isFalse();
        assertThat(vault.rehash()).isZero();
        assertThat(vault.all().get(0).intact()).isTrue();
    }
}
