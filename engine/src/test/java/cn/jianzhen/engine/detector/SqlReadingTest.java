package cn.jianzhen.engine.detector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("fence")
class SqlReadingTest {
    private static final Set<String> ALLOWED = Set.of("inspections", "results");

    @Test
    void parametersInStringsAndCommentsStayAsTheyAre() {
        NamedSql sql =
                NamedSql.parse("select ':a', \"x:b\" -- :c\n, /* :d */ t where x >= :min_x and y = :min_x and z = :z");
        assertThat(sql.names()).containsExactly("min_x", "min_x", "z");
        assertThat(sql.jdbcSql())
                .isEqualTo("select ':a', \"x:b\" -- :c\n, /* :d */ t where x >= ? and y = ? and z = ?");
    }

    @Test
    void aDoubledQuoteDoesNotEndAString() {
        assertThat(NamedSql.parse("select 'it''s :not' where a = :yes").names()).containsExactly("yes");
    }

    @Test
    void aCastIsNoParameter() {
        assertThat(NamedSql.parse("select a::date, :b").names()).containsExactly("b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select report_no from inspections",
                "with a as (select * from inspections), b as (select * from a join results as r on r.x = a.x) select * from b",
                "select extract(year from started_at) from inspections where a is not distinct from b",
                "select * from (select * from inspections) as x, results as y where exists (select 1 from results)",
                "select * from inspections, lateral explode(items) as u(d);"
            })
    void anHonestQueryPasses(String sql) {
        assertThat(QueryGuard.check("q", sql, ALLOWED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from findings",
                "select * from main.inspections_history",
                "select * from information_schema.tables",
                "select * from inspections, findings",
                "select * from inspections as i, (select 1) as x, findings",
                "select * from inspections where exists (select 1 from truth)",
                "select * from read_csv('/etc/passwd')",
                "select * from '/etc/passwd'",
                "select * from \"findings\"",
                "select * from query('select 1')",
                "select * from duckdb_settings()",
                "with a as (select * from secrets) select * from a",
                "select * from inspections; drop table inspections",
                "drop table inspections",
                "copy inspections to '/tmp/x'",
                "attach '/tmp/x' as y",
                "pragma database_list",
                "install httpfs",
                "select * from glob('/etc/*')",
                "select * from read_text('/etc/passwd')",
                "select * from inspections join read_parquet('x') as p on true",
                "select * from inspections where exists (select 1 from read_blob('/etc/passwd'))",
                "select * from query_table('findings')",
                "select * from pragma_table_info('findings')",
                "select * from duckdb_secrets()",
                "export database '/tmp/x'",
                "load httpfs",
                "set memory_limit = '1TB'",
                "call pragma_version()",
                "describe inspections",
                "with a as (select 1) insert into inspections select * from a",
                "with a as (select 1) delete from inspections",
                "select * from inspections union all select * from findings",
                "select * from inspections semi join findings using (report_no)",
                "from findings select *",
                "select (from findings select count(*)) as n from inspections",
                "table findings"
            })
    void aHostileQueryIsNamed(String sql) {
        assertThat(QueryGuard.check("q", sql, ALLOWED)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"getenv('HOME')", "current_setting('memory_limit')", "read_text('/etc/passwd')", "version()"})
    void aFunctionThatIsNotOfTheSubsetIsNamed(String call) {
        assertThat(PortableSubset.check("q", "select " + call + " as h from inspections"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select date_diff('second', a, b) from t | seconds_between",
                "select strftime(a, '%Y') from t | month_key",
                "select a / b from t | NULLIF",
                "select 0.1 from t | 0.1e0",
                "select a // 3 from t | floor",
                "select a::date from t | CAST",
                "select a ^ 2 from t | power",
                "select log(a) from t | ln(x)",
                "select corr(a, b) from t | covar_pop",
                "select concat(a, b) from t | COALESCE",
                "select * exclude (a) from t | by name",
                "select cast(a as varchar) from t | STRING",
                "select cast(a as int) from t | floor",
                "select l[1] from t | explode",
                "select rank() over (order by a) from t | NULLS LAST",
                "select rank() over (order by a nulls last, b) from t | NULLS LAST",
                "select count(distinct a) over (partition by b) from t | CTE",
                "select approx_quantile(a, 1) from t | exact",
                "select t + interval (3) hour from t | quoted number",
                "select levitate(a) from t | portable subset",
                "select now() from t | come again",
                "select 'a\\d' from t | LIKE"
            })
    void whatSparkWouldReadDifferentlyIsNamedWithItsReplacement(String sql, String remedy) {
        List<CatalogueProblem> problems = PortableSubset.check("query.sql", "\n" + sql);
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).toString()).contains(remedy).startsWith("query.sql:2:");
    }

    @Test
    void aPortableQueryPasses() {
        String sql = "with a as (select x, row_number() over (partition by y order by z nulls last, w nulls last) as n,"
                + " u / nullif(v, 0e0) as r, t + interval '48' hour as later, 'it''s 0.5 / 3' as s,"
                + " count(*) filter (where x > 1) as c from t) select n, r / 36e2 as h, cast(floor(r) as bigint) as f"
                + " from a where x in (1, 2) order by n nulls last limit 5";
        assertThat(PortableSubset.check("query.sql", sql)).isEmpty();
    }
}
