package cn.jianzhen.platform.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is tried before it becomes a detector, and what nobody should try. */
class HostileQueryTest extends WorkshopCityTest {
    /** Sixteen to the eighth times sixteen letters. */
    private static final String EATER = eater();

    private static final String ENDLESS = "select count(*) as n from " + tables(16)
            + " where a0.plate || a15.plate = 'x'" + " or a1.plate < a2.plate || a3.plate";

    private static String eater() {
        StringBuilder sql = new StringBuilder("with c0 as (select plate || 'xxxxxxxxxxxxxxxx' as s from inspections)");
        for (int i = 1; i < 8; i++) {
            sql.append(", c" + i + " as (select " + "s || ".repeat(15) + "s as s from c" + (i - 1) + ")");
        }
        return sql.append(" select length(s) as n from c7").toString();
    }

    private static String tables(int count) {
        StringBuilder tables = new StringBuilder();
        for (int i = 0; i < count; i++) {
            tables.append(i == 0 ? "" : ", ").append("inspections as a" + i);
        }
        return tables.toString();
    }

    @Test
    void hostileQueriesAreRefusedOrStoppedAndThePlatformGoesOn() {
        Map<String, String> hostile = Map.ofEntries(
                Map.entry("select * from read_text('/etc/passwd')", "第 1 行：不能读取 read_text"),
                Map.entry("select *\nfrom 'https://example.org/x.csv'", "第 2 行：不能读取"),
                Map.entry("select * from runs", "第 1 行：不能读取 runs"),
                Map.entry("with x as (with runs as (select 1 as a) select * from runs) select * from runs", "查询有误"),
                Map.entry("select * from kept.main.runs", "不能读取 kept"),
                Map.entry("from (table runs)", "必须以 WITH 或 SELECT 开头"),
                Map.entry("select * from (table runs)", "不允许使用 table"),
                Map.entry("select 1 as a; drop table inspections", "只能有一条语句"),
                Map.entry("drop table inspections", "必须以 WITH 或 SELECT 开头"),
                Map.entry("set memory_limit = '90GB'", "必须以 WITH 或 SELECT 开头"),
                Map.entry("attach '/tmp/x' as y", "必须以 WITH 或 SELECT 开头"),
                Map.entry("copy inspections to '/tmp/x'", "必须以 WITH 或 SELECT 开头"),
                Map.entry("select getenv('PATH') as a", "不允许使用函数 getenv"),
                Map.entry(
                        "with recursive a as (select 1 as n union all select n + 1 from a) select * from a",
                        "不允许使用 recursive"),
                Map.entry("select " + "(".repeat(9_000) + "1" + ")".repeat(9_000) + " as a", "嵌套过深"),
                Map.entry(EATER, "已停止"),
                Map.entry(ENDLESS, "已停止"));
        hostile.forEach((sql, expected) -> {
            JsonNode answer = query(sql);
            assertThat(answer.path("problem").asString("")).as(sql).isNotBlank().contains(expected);
            assertThat(answer.get("rows")).as(sql).isEmpty();
        });
        assertThat(query("select count(*) as n from inspections")
                        .get("rows")
                        .get(0)
                        .get(0)
                        .asString())
                .isEqualTo("6");
    }

    @Test
    void namesAreStoodInForAndParametersBound() {
        JsonNode answer = query("select name, :n + 1 as more from staff");
        assertThat(answer.get("columns").get(1).asString())
                .as(answer.toString())
                .isEqualTo("more");
        assertThat(answer.get("rows").get(0).get(0).asString()).startsWith("~").doesNotContain("张");
        assertThat(answer.get("rows").get(0).get(1).asString()).isEqualTo("3");
    }

    private JsonNode query(String sql) {
        return answer(
                "/api/workshop/query",
                json.createObjectNode()
                        .put("sql", sql)
                        .set("values", json.createObjectNode().put("n", 2))
                        .toString());
    }
}
