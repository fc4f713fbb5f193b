package cn.jianzhen.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PostgreSQL that holds decisions: the one named by {@code jianzhen.database.url}, or one of our own. */
@Configuration(proxyBeanMethods = false)
class DecisionsStore {
    static final String PASSWORD = "decisions.password";
    private static final Logger LOG = LoggerFactory.getLogger(DecisionsStore.class);

    /** Empty when the operator names a database. */
    record OwnServer(Optional<EmbeddedServer> server) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            if (server.isPresent()) {
                server.get().close();
            }
        }
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    OwnServer ownServer(@Value("${jianzhen.database.url:}") String url, DataFolder folder) throws IOException {
        if (!url.isEmpty()) {
            return new OwnServer(Optional.empty());
        }
        return new OwnServer(
                Optional.of(EmbeddedServer.start(folder.decisions(), folder.serverBinaries(), password(folder))));
    }

    static String password(DataFolder folder) {
        return folder.secret(PASSWORD).readOrCreate(() -> RandomText.ofLength(32));
    }

    @Bean
    HikariDataSource decisions(
            OwnServer own,
            @Value("${jianzhen.database.url:}") String url,
            @Value("${jianzhen.database.user:}") String user,
            @Value("${jianzhen.database.password:}") String password,
            List<Migration> migrations) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(own.server().map(EmbeddedServer::url).orElse(url));
        pool.setUsername(own.server().isPresent() ? EmbeddedServer.APPLICATION : user);
        pool.setPassword(own.server().map(EmbeddedServer::applicationPassword).orElse(password));
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(2);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        migrations.forEach(migration -> Migrations.toNewest(pool, migration));
        warnWhenRowsAreOpen(pool);
        return pool;
    }

    /** Row-level security does not bind a superuser: the second wall would stand open without anybody seeing it. */
    private static void warnWhenRowsAreOpen(HikariDataSource pool) {
        boolean open = JdbcClient.create(pool)
                .sql("select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single();
        if (open) {
            LOG.warn("数据库账号 {} 是超级用户或可绕过行级安全，按区县隔离的第二道防线不起作用。请改用普通账号。", pool.getUsername());
        }
    }
}
