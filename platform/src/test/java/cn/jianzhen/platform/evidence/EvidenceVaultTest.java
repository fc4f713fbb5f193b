package cn.jianzhen.platform.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.evidence.EvidenceStateController.EvidenceState;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.TestFolder;
import cn.jianzhen.platform.store.TestServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class EvidenceVaultTest {
    private final TestClock clock = new TestClock();
    private final DataSource tables = TestServer.dataSourceOf("evidence");
    private final JdbcClient database = JdbcClient.create(tables);

    @TempDir
    private Path path;

    private DataFolder folder;
    private EvidenceVault vault;

    @BeforeEach
    void open() throws IOException {
        folder = TestFolder.of(path.resolve("data"));
        vault = TestVault.of(folder, tables, "", clock);
    }

    @AfterEach
    void close() throws IOException {
        folder.close();
    }

    private EvidenceItem collected(String content) throws IOException {
        Path file = Files.writeString(path.resolve("package.zip"), content);
        vault.collect("F1", file, "检测数据库", "anna");
        return vault.of("F1").get(0);
    }

    private Path fileOf(EvidenceItem item) {
        return folder.vault().resolve(item.sha256().substring(0, 2)).resolve(item.sha256());
    }

    private void bend(EvidenceItem item) throws IOException {
        Files.setPosixFilePermissions(fileOf(item), PosixFilePermissions.fromString("rw-------"));
        byte[] content = Files.readAllBytes(fileOf(item));
        content[0] ^= 1;
        Files.write(fileOf(item), content);
    }

    private EvidenceState state() throws IOException {
        return stateWith("");
    }

    private EvidenceState stateWith(String authority) throws IOException {
        return new EvidenceHealth(
                        database,
                        vault,
                        new Custody(database, news -> {}, clock),
                        TestVault.reception(folder, tables, "", clock),
                        new TimeMarks(database, authority, ""))
                .state();
    }

    @Test
    void whatIsCollectedLiesThereUnderItsDigestForReadingOnly() throws IOException {
        EvidenceItem item = collected("证据");
        assertThat(fileOf(item)).hasContent("证据");
        assertThat(Files.getPosixFilePermissions(fileOf(item))).isEqualTo(PosixFilePermissions.fromString("r--------"));
        assertThat(item.bytes()).isEqualTo("证据".getBytes(StandardCharsets.UTF_8).length);
        assertThat(item.collectedBy()).isEqualTo("anna");
        assertThat(item.intact()).isTrue();
        try (Stream<Path> left = Files.walk(folder.vault())) {
            assertThat(left.filter(Files::isRegularFile)).containsExactly(fileOf(item));
        }
    }

    @Test
    void theSameContentTwiceIsOneFileAndTwoItems() throws IOException {
        EvidenceItem first = collected("证据");
        EvidenceItem second = collected("证据");
        assertThat(second.itemId()).isNotEqualTo(first.itemId());
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(vault.of("F1")).hasSize(2);
    }

    @Test
    void aFileThatIsThereIsNeverReplaced() throws IOException {
        EvidenceItem item = collected("证据");
        bend(item);
        byte[] bent = Files.readAllBytes(fileOf(item));
        assertThatThrownBy(() -> collected("证据")).hasMessageContaining("内容不同");
        assertThat(fileOf(item)).hasBinaryContent(bent);
    }

    @Test
    void givingOutIsAnEventWithItsReason() throws IOException {
        EvidenceItem item = collected("证据");
        assertThat(vault.export("F1", item.itemId(), "bob", "移交法制审核")).hasContent("证据");
        assertThat(vault.of("F1").get(0).custody())
                .extracting(event -> event.actor() + " " + event.action() + " " + event.reason())
                .containsExactly("anna collected 封存疑点 F1", "bob exported 移交法制审核");
        assertThatThrownBy(() -> vault.export("F2", item.itemId(), "bob", "x"))
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(ProblemCode.NOT_FOUND);
    }

    @Test
    void aBentFileIsNotGivenOutAndItIsSaid() throws IOException {
        EvidenceItem item = collected("证据");
        bend(item);
        assertThatThrownBy(() -> vault.export("F1", item.itemId(), "bob", "x"))
                .extracting(problem -> ((Problem) problem).code())
                .isEqualTo(ProblemCode.EVIDENCE_BENT);
        assertThat(vault.of("F1").get(0).intact()).isFalse();
        assertThat(state().bentItems()).containsExactly(item.itemId());
    }

    @Test
    void readingAgainFindsBentAndMissingFiles() throws IOException {
        EvidenceItem whole = collected("一");
        EvidenceItem bent = collected("二");
        EvidenceItem missing = collected("三");
        assertThat(vault.rehash()).isZero();
        bend(bent);
        Files.delete(fileOf(missing));
        clock.advance(Duration.ofDays(7));
        assertThat(vault.rehash()).isEqualTo(2);
        assertThat(state())
                .isEqualTo(new EvidenceState(
                        3, 0, 0, List.of(bent.itemId(), missing.itemId()), null, clock.instant(), null));
        assertThat(vault.of("F1"))
                .filteredOn(item -> item.itemId() == whole.itemId())
                .allMatch(EvidenceItem::intact);
    }

    @Test
    void theTablesRefuseChanges() throws IOException {
        collected("证据");
        for (String sql : List.of(
                "update evidence.items set sha256 = repeat('0', 64)",
                "delete from evidence.custody",
                "truncate evidence.time_stamps")) {
            assertThatThrownBy(() -> database.sql(sql).update()).as(sql).hasMessageContaining("only ever added to");
        }
    }

    @Test
    void whatIsBentDirectlyInTheDatabaseIsFound() throws IOException {
        EvidenceItem item = collected("一");
        collected("二");
        vault.rehash();
        assertThat(state().bentEvent()).isNull();
        assertThat(bentBy("custody", "update evidence.custody set reason = '别的' where number = 2"))
                .isEqualTo(2);
        assertThat(bentBy("custody", "delete from evidence.custody where number = 3"))
                .isEqualTo(3);
        assertThat(bentBy("custody", "delete from evidence.custody where number = 4"))
                .isEqualTo(4);
        assertThat(bentBy(
                        "items", "update evidence.items set sha256 = repeat('0', 64) where item_id = " + item.itemId()))
                .isEqualTo(1);
    }

    /** What an owner of the database can do; it is taken back afterwards. */
    private long bentBy(String table, String statement) {
        Long bent = new TransactionTemplate(new JdbcTransactionManager(tables)).execute(transaction -> {
            transaction.setRollbackOnly();
            database.sql("alter table evidence." + table + " disable trigger user")
                    .update();
            database.sql(statement).update();
            return bentEvent();
        });
        assertThat(bent).as(statement).isNotNull();
        return bent;
    }

    private Long bentEvent() {
        try {
            return state().bentEvent();
        } catch (IOException cause) {
            throw new java.io.UncheckedIOException(cause);
        }
    }

    @Test
    void withoutAnAuthorityTheTimeIsSaidToBeUntrusted() throws IOException {
        assertThat(collected("证据").timeWords()).isEqualTo("服务器时间，未经可信时间戳");
    }

    @Test
    void anAuthorityThatIsAwayKeepsNothingOutOfTheVault() throws IOException {
        int gone;
        try (ServerSocket socket = new ServerSocket(0)) {
            gone = socket.getLocalPort();
        }
        vault = TestVault.of(folder, tables, "http://127.0.0.1:" + gone + "/", clock);
        assertThat(collected("证据").timeWords()).isEqualTo("服务器时间，未经可信时间戳");
    }

    /** An authority that fails once and then answers; its tokens come from a real one, made over the same digest. */
    @Test
    void aMissedStampIsAskedForAgainAndCounted() throws Exception {
        try (FailingFirst authority = new FailingFirst()) {
            vault = TestVault.of(folder, tables, authority.address(), clock);
            EvidenceItem item = collected("证据");
            assertThat(item.stampedAt()).isNull();
            assertThat(stateWith(authority.address()).withoutStamp()).isEqualTo(1);

            TimeMarks marks = new TimeMarks(database, authority.address(), "");
            marks.askAgain();

            assertThat(vault.of("F1").get(0).stampedAt()).isEqualTo(FailingFirst.NOW);
            assertThat(stateWith(authority.address()).withoutStamp()).isZero();
            marks.askAgain();
            assertThat(authority.asked()).isEqualTo(2);
        }
    }

    @Test
    void anAuthorityThatStillFailsIsAskedOnceForAllThatIsMissing() throws Exception {
        collected("一");
        collected("二");
        try (FailingFirst authority = new FailingFirst()) {
            TimeMarks marks = new TimeMarks(database, authority.address(), "");
            marks.askAgain();
            assertThat(authority.asked()).isEqualTo(1);
            assertThat(marks.missing()).hasSize(2);
            marks.askAgain();
            assertThat(marks.missing()).isEmpty();
        }
        assertThat(state().withoutStamp()).isNull();
    }

    @Test
    void aTokenThatDoesNotHoldIsNotBelieved() throws IOException {
        EvidenceItem item = collected("证据");
        database.sql("insert into evidence.time_stamps values (:id, decode('0102', 'hex'))")
                .param("id", item.itemId())
                .update();
        assertThat(vault.of("F1").get(0).timeWords()).contains("时间戳不成立", "未经可信时间戳");
        assertThat(vault.of("F1").get(0).stampedAt()).isNull();
    }
}
