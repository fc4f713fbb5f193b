package cn.jianzhen.platform.evidence;

import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.TestServer;
import java.io.IOException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A vault over a data folder, with tables of its own. */
public final class TestVault {
    private TestVault() {}

    /** Without a time-stamping authority. */
    public static EvidenceVault of(DataFolder folder, Clock clock) throws IOException {
        return of(folder, TestServer.dataSourceOf("evidence"), "", clock);
    }

    static EvidenceVault of(DataFolder folder, DataSource tables, String authority, Clock clock) throws IOException {
        JdbcClient database = JdbcClient.create(tables);
        return new EvidenceVault(
                database,
                new TransactionTemplate(new JdbcTransactionManager(tables)),
                new Vault(folder),
                new Items(database),
                new Custody(database, news -> {}, clock),
                new TimeMarks(database, authority, ""),
                clock);
    }

    static Reception reception(DataFolder folder, DataSource tables, String authority, Clock clock) throws IOException {
        JdbcClient database = JdbcClient.create(tables);
        return new Reception(
                new Vault(folder),
                new Items(database),
                new Custody(database, news -> {}, clock),
                new TimeMarks(database, authority, ""),
                new TransactionTemplate(new JdbcTransactionManager(tables)),
                clock);
    }
}
