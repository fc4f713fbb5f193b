package cn.jianzhen.platform.leads;

import java.sql.DriverManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.web.bind.annotation.RestController;

/** Asks the tables itself, twice; the third time it asks where the query is. */
@RestController
class Shortcut {
    Object drivers() {
        return DriverManager.getDrivers(); // caught
    }

    Object client(String url) {
        return JdbcClient.create(new DriverManagerDataSource(url)); // caught
    }

    long count(PlantedQuery query) {
        return query.count();
    }
}
