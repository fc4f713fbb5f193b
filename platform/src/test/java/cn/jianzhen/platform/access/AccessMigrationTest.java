package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.store.TestServer;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of the accounts of an installation from before the administrators were apart. */
class AccessMigrationTest {
    @Test
    void theFirstAccountStaysAsSystemAdministratorAndTheOthersAreMissing() {
        DataSource source = database();
        migrate(source, "1");
        JdbcClient database = JdbcClient.create(source);
        String before = "insert into access.accounts values (?, ?, 'hash', string_to_array(?, ','), ?, false, now())";
        database.sql(before)
                .params("chief", "局长", "administrator,analyst,audit_administrator", null)
                .update();
        database.sql(before)
                .params("auditor", "审计", "analyst,audit_administrator", null)
                .update();
        database.sql(before).params("officer", "执法", "county_officer", "410802").update();
        migrate(source, "2");
        Accounts accounts = new Accounts(database, new TestClock());
        assertThat(accounts.find("chief").orElseThrow().account().roles()).containsExactly(Role.SYSTEM_ADMINISTRATOR);
        assertThat(accounts.find("chief").orElseThrow().passwordHash()).isEqualTo("hash");
        assertThat(accounts.find("auditor").orElseThrow().account().roles()).containsExactly(Role.AUDIT_ADMINISTRATOR);
        assertThat(accounts.find("officer").orElseThrow().account())
                .isEqualTo(new Account("officer", "执法", java.util.Set.of(Role.COUNTY_OFFICER), "410802", false));
        assertThat(accounts.missingAdministrators()).containsExactly(Role.SECURITY_ADMINISTRATOR);
    }

    private static DataSource database() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(TestServer.freshDatabase());
        source.setUser(TestServer.user());
        source.setPassword(TestServer.password());
        return source;
    }

    private static void migrate(DataSource source, String target) {
        Flyway.configure()
                .dataSource(source)
                .schemas("access")
                .locations("classpath:db/access")
                .target(target)
                .load()
                .migrate();
    }
}
