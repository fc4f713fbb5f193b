package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.detection.LatestFindings;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many leads there are of each kind: what the filters offer. */
@Repository
class LeadFacetsQuery {
    record Facet(String value, String label, long count) {}

    record LeadFacets(
            long total,
            long hard,
            int stations,
            List<Facet> categories,
            List<Facet> detectors,
            List<Facet> stationList,
            List<Facet> counties,
            List<Facet> methods,
            List<Facet> stages) {}

    private record Totals(long total, long hard, int stations) {}

    private final JdbcClient database;
    private final ScopedRows rows;
    private final LatestFindings words;

    LeadFacetsQuery(JdbcClient database, ScopedRows rows, LatestFindings words) {
        this.database = database;
        this.rows = rows;
        this.words = words;
    }

    LeadFacets count(Scope scope) {
        return rows.of(scope, () -> counted(scope));
    }

    private LeadFacets counted(Scope scope) {
        Totals totals = totals(scope);
        return new LeadFacets(
                totals.total(),
                totals.hard(),
                totals.stations(),
                facet(scope, "category", "category", category -> words.categoryLabel(Integer.parseInt(category))),
                facet(scope, "unnest(detector_ids)", "unnest(detector_ids)", words::title),
                facet(scope, "station_id", "coalesce(max(station_name), station_id)", name -> name),
                facet(scope, "county_code", "coalesce(max(county_name), county_code)", name -> name),
                facet(scope, "method", "method", words::methodLabel),
                facet(scope, "stage", "stage", Stage::word));
    }

    private Totals totals(Scope scope) {
        LeadConditions conditions = LeadConditions.of(scope);
        return database.sql("""
                        select count(*) as total, count(*) filter (where hard) as hard,
                          count(distinct station_id) as stations
                        from leads.leads""" + conditions.where())
                .params(conditions.parameters())
                .query(Totals.class)
                .single();
    }

    private List<Facet> facet(Scope scope, String value, String label, UnaryOperator<String> words) {
        LeadConditions conditions = LeadConditions.of(scope);
        String grouped = "select " + value + " as value, " + label + " as label, count(*) as count from leads.leads"
                + conditions.where() + " group by 1 order by count desc, 1";
        return database.sql("select value::text, label::text, count from (" + grouped + ") f where value is not null")
                .params(conditions.parameters())
                .query((row, number) ->
                        new Facet(row.getString("value"), words.apply(row.getString("label")), row.getLong("count")))
                .list();
    }
}
