package cn.jianzhen.platform.leads;

import java.sql.DriverManager;

/** No controller: here the query is written. */
class PlantedQuery {
    long count() {
        return DriverManager.drivers().count();
    }
}
