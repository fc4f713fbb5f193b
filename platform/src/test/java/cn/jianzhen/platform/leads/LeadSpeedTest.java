package cn.jianzhen.platform.leads;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.ScopedRows;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.store.TestServer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures what the desk asks of a hundred thousand leads. Nothing here depends on how long it takes; the figures are printed. */
class LeadSpeedTest {
    private static final Logger LOG = LoggerFactory.getLogger(LeadSpeedTest.class);
    private static final int LEADS = 100_000;
    private static final int REPEATS = 9;

    private static final LeadFilter ALL =
            new LeadFilter(null, null, null, null, null, null, null, null, null, null, null, null);
    private static final LeadFilter NARROW = new LeadFilter(
            2, "detector-1", null, "410801", "soft", "assigned", "person-1", "vmas", null, 0.2, null, null);
    private static final LeadFilter SOUGHT =
            new LeadFilter(null, null, null, null, null, null, null, null, "豫H1234", null, null, null);

    private final DataSource source = TestServer.dataSourceOf("leads");
    private final JdbcClient database = JdbcClient.create(source);
    private final ScopedRows rows = TestUsers.rows(source);

    @Test
    void aHundredThousandLeadsAreFilteredPagedAndCounted() {
        fill();
        Scope city = TestUsers.wholeCity();
        measure("first page by risk", city, ALL, LeadList.Order.RISK, 0);
        measure("first page by harm for each hour", city, ALL, LeadList.Order.HARM_PER_HOUR, 0);
        measure("last page by risk", city, ALL, LeadList.Order.RISK, 79_900);
        measure("first page of a county", TestUsers.county("410803"), ALL, LeadList.Order.RISK, 0);
        measure("narrow filter", city, NARROW, LeadList.Order.RISK, 0);
        measure("part of a plate", city, SOUGHT, LeadList.Order.RISK, 0);
        count("count of all", city, ALL);
        count("count of a part of a plate", city, SOUGHT);
        LeadConditions listed = LeadConditions.of(city);
        for (String facet :
                List.of("category", "unnest(detector_ids)", "station_id", "county_code", "method", "stage")) {
            median("facet " + facet, () -> groups(facet, listed));
        }
        assertThat(rows.of(city, () -> groups("stage", listed))).isEqualTo(4);
    }

    private void fill() {
        rows.ofEveryCounty(() -> database.sql("""
                        insert into leads.leads (subject_kind, subject_id, strongest_detector, reason, risk, basis, checks, hard, category,
                          detector_ids, finding_count, station_id, station_name, county_code, county_name, line_id, plate, vin, method,
                          occurred_at, harm_vehicles, harm_equivalents, harm_confidence, visit_hours, status, run_id, first_seen_at,
                          changed_at, stage, assignee)
                        select 'inspection', 'R' || i, 'detector-' || i % 60, '一句话说明理由', (i * 7919 % 100000) / 100000.0, 'start', 0,
                          i % 5 = 0, i % 11 + 1, array['detector-' || i % 60, 'detector-' || i % 7], 2, 'S' || i % 60, '检测站' || i % 60,
                          '4108' || lpad((i % 11)::text, 2, '0'), '县', 'L1', '豫H' || lpad(i::text, 5, '0'), 'V' || i,
                          (array['asm', 'vmas', 'lugdown'])[i % 3 + 1], timestamp '2024-01-01' + i * interval '5 minutes', 1,
                          array[1, i % 97 + 1, 200]::float8[], 'weak', array[0.5, 1, 2]::float8[], 'open', 'RUN', now(), now(),
                          (array['new', 'assigned', 'handed_over', 'confirmed', 'dismissed'])[i % 5 + 1],
                          case when i % 5 between 1 and 2 then 'person-' || i % 20 end
                        from generate_series(1, :leads) i
                        """).param("leads", LEADS).update());
        database.sql("analyze leads.leads").update();
    }

    private void measure(String what, Scope scope, LeadFilter filter, LeadList.Order order, int offset) {
        LeadConditions conditions = LeadConditions.of(scope, filter);
        median(
                what,
                () -> database.sql(LeadRows.SELECT + conditions.where() + " order by " + order.sql()
                                + " limit 100 offset " + offset)
                        .params(conditions.parameters())
                        .query()
                        .listOfRows()
                        .size());
    }

    private void count(String what, Scope scope, LeadFilter filter) {
        LeadConditions conditions = LeadConditions.of(scope, filter);
        median(
                what,
                () -> database.sql("select count(*) from leads.leads" + conditions.where())
                        .params(conditions.parameters())
                        .query(Integer.class)
                        .single());
    }

    private int groups(String facet, LeadConditions conditions) {
        List<Map<String, Object>> groups = database.sql(
                        "select " + facet + " as value, count(*) from leads.leads" + conditions.where() + " group by 1")
                .params(conditions.parameters())
                .query()
                .listOfRows();
        return groups.size();
    }

    private void median(String what, java.util.function.Supplier<Integer> query) {
        List<Long> times = new ArrayList<>();
        int found = 0;
        for (int i = 0; i < REPEATS; i++) {
            long start = System.nanoTime();
            found = rows.of(TestUsers.wholeCity(), query);
            times.add(System.nanoTime() - start);
        }
        Collections.sort(times);
        LOG.info(
                "{} of {} leads: {} ms, {} found",
                what,
                LEADS,
                String.format(Locale.ROOT, "%.1f", times.get(REPEATS / 2) / 1e6),
                found);
        assertThat(found).as(what).isPositive();
    }
}
