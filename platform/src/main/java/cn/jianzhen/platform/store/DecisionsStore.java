package cn.jianzhen.platform.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The PostgreSQL that holds decisions: the one named by {@code jianzhen.database.url}, or one of our own. */
@Configuration(proxyBeanMethods = false)
class DecisionsStore {
    static final String PASSWORD = "decisions.password";

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
        pool.setUsername(own.server().isPresent() ? EmbeddedServer.USER : user);
        pool.setPassword(own.server().map(EmbeddedServer::password).orElse(password));
        pool.setMaximumPoolSize(16);
        pool.setMinimumIdle(2);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        migrations.forEach(migration -> Migrations.toNewest(pool, migration));
        return pool;
    }
}
