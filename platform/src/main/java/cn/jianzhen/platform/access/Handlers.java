package cn.jianzhen.platform.access;

import cn.jianzhen.platform.store.Counties;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The people whom work can be given to: who may decide and can sign in. */
@Repository
public class Handlers {
    /**
     * One of them.
     *
     * @param countyCode the only county that the person sees; null means all
     */
    public record Handler(
            String userName,
            String displayName,
            @Nullable String countyCode,
            @Nullable String countyName) {

        /** Whether what lies there can be given to the person. */
        public boolean sees(@Nullable String county) {
            return countyCode == null || countyCode.equals(county);
        }
    }

    private record Named(String userName, String displayName) {}

    private final JdbcClient database;
    private final Counties counties;
    private final boolean demo;

    Handlers(JdbcClient database, Counties counties, @Value("${jianzhen.demo}") boolean demo) {
        this.database = database;
        this.counties = counties;
        this.demo = demo;
    }

    /** All that the person may give work to: in a county only its own people. */
    public List<Handler> of(Scope scope) {
        return database.sql("""
                        select * from access.accounts where disabled_at is null and (not demo or :demo) order by user_name
                        """).param("demo", demo).query(Accounts::account).stream()
                .filter(account -> account.decider().isPresent())
                .filter(account -> scope.county().isEmpty() || scope.covers(account.countyCode()))
                .map(this::handler)
                .toList();
    }

    /** The name to show for each account there ever was. */
    public Map<String, String> names() {
        return database.sql("select user_name, display_name from access.accounts").query(Named.class).list().stream()
                .collect(Collectors.toMap(Named::userName, Named::displayName));
    }

    private Handler handler(Account account) {
        String county = account.countyCode();
        return new Handler(
                account.userName(),
                account.displayName(),
                county,
                county == null ? null : counties.names().getOrDefault(county, county));
    }
}
