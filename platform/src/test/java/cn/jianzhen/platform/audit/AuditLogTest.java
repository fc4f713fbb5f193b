package cn.jianzhen.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.platform.PlatformTest;
import cn.jianzhen.platform.access.Deed;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.seal.chain.ChainCheck;
import cn.jianzhen.seal.chain.ChainCheck.Bend;
import cn.jianzhen.seal.chain.ChainCheck.Fault;
import cn.jianzhen.seal.chain.Entry;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AuditLogTest extends PlatformTest {
    @Autowired
    private AuditLog log;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TransactionTemplate transactions;

    /** The newest entries of people: the vault's own work, such as entering received packages, is logged whenever it is done. */
    private List<Entry> newest(int number) {
        return log.before(Long.MAX_VALUE, number + 50).stream()
                .filter(entry -> !entry.actor().equals("system"))
                .limit(number)
                .toList();
    }

    private static Deed deed(String subject) {
        return new Deed("anna", "test", subject, "");
    }

    @Test
    void aLookAtAnInspectionIsLoggedBeforeItIsAnswered() {
        assertThat(browser.get()
                        .uri("/api/inspections/R1?x=1")
                        .with(TestUsers.analyst())
                        .exchange())
                .hasStatusOk();
        assertThat(newest(1)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("analyst");
            assertThat(entry.action()).isEqualTo("look");
            assertThat(entry.subject()).isEqualTo("GET /api/inspections/R1");
            assertThat(entry.details()).isEqualTo("x=1");
        });
    }

    @Test
    void aLookWithoutTheRightIsLoggedAsRefused() {
        assertThat(browser.get()
                        .uri("/api/leads")
                        .with(TestUsers.administrator())
                        .exchange())
                .hasStatus(403);
        assertThat(newest(1)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("system_administrator");
            assertThat(entry.action()).isEqualTo("refused");
        });
    }

    @Test
    void whatIsRolledBackIsNotLogged() {
        long before = newest(1).isEmpty() ? 0 : newest(1).get(0).number();
        transactions.executeWithoutResult(status -> {
            log.on(deed("rolled back"));
            status.setRollbackOnly();
        });
        assertThat(newest(1).stream().mapToLong(Entry::number).sum()).isEqualTo(before);
    }

    @Test
    void manyAtOnceMakeOneChain() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Callable<Void>> deeds = IntStream.range(0, 250)
                    .mapToObj(i -> (Callable<Void>) () -> {
                        log.on(deed("at once " + i));
                        return null;
                    })
                    .toList();
            for (var done : people.invokeAll(deeds)) {
                done.get();
            }
        }
        ChainCheck check = log.check();
        assertThat(check.bend()).isNull();
        assertThat(check.signedEntries()).isGreaterThan(check.entries() - AuditLog.SIGN_EVERY - 1);
    }

    @Test
    void theTableRefusesChanges() {
        log.on(deed("stays"));
        assertThatThrownBy(() ->
                        database.sql("update audit.entries set actor = 'x'").update())
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> database.sql("delete from audit.entries").update())
                .hasMessageContaining("only ever added to");
        assertThatThrownBy(() -> database.sql("truncate audit.entries").update())
                .hasMessageContaining("only ever added to");
    }

    /** What an owner of the database can do, done, looked at and taken back. */
    private Bend bentBy(String... statements) {
        return transactions.execute(status -> {
            status.setRollbackOnly();
            database.sql("alter table audit.entries disable trigger entries_stay")
                    .update();
            for (String statement : statements) {
                database.sql(statement).update();
            }
            Bend bend = log.check().bend();
            assertThat(bend).as(String.join("; ", statements)).isNotNull();
            return bend;
        });
    }

    @Test
    void whatIsBentDirectlyInTheDatabaseIsFound() {
        IntStream.range(0, 12).forEach(i -> log.on(deed("row " + i)));
        log.sign();
        long last = newest(1).get(0).number();
        long victim = last - 5;
        String row = "audit.entries where number = " + victim;
        assertThat(bentBy("update audit.entries set subject = 'other' where number = " + victim))
                .isEqualTo(new Bend(victim, Fault.CONTENT));
        assertThat(bentBy("delete from " + row)).isEqualTo(new Bend(victim, Fault.NUMBER));
        assertThat(bentBy(
                        "update audit.entries set number = -1 where number = " + victim,
                        "update audit.entries set number = " + victim + " where number = " + (victim + 1),
                        "update audit.entries set number = " + (victim + 1) + " where number = -1"))
                .isEqualTo(new Bend(victim, Fault.LINK));
        assertThat(bentBy(
                        "update audit.entries set number = number + 1000000 where number > " + victim,
                        "update audit.entries set number = number - 999999 where number > 1000000",
                        "insert into audit.entries select number + 1, at, actor, action, subject, details, digest,"
                                + " repeat('0', 64) from " + row))
                .isEqualTo(new Bend(victim + 1, Fault.CONTENT));
        assertThat(bentBy("delete from audit.entries where number > " + victim))
                .isEqualTo(new Bend(victim + 1, Fault.END));
        assertThat(log.check().bend()).isNull();
    }

    @Test
    void theExportEndsSignedAndTheStateIsWhole() throws Exception {
        log.on(deed("exported, \"quoted\""));
        var answer = browser.get()
                .uri("/api/audit/export.csv")
                .with(TestUsers.auditAdministrator())
                .exchange();
        assertThat(answer).hasStatusOk();
        String csv = answer.getResponse().getContentAsString();
        assertThat(csv).startsWith("number,at,actor,").contains("\"exported, \"\"quoted\"\"\"");
        assertThat(csv.lines().reduce((first, second) -> second).orElseThrow()).contains(",system,checkpoint,04");
        assertThat(browser.get()
                        .uri("/api/audit/state")
                        .with(TestUsers.auditAdministrator())
                        .exchange())
                .hasStatusOk()
                .bodyJson()
                .doesNotHavePath("$.bentEntry");
    }
}
