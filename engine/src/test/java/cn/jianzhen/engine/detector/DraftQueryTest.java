package cn.jianzhen.engine.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftQueryTest {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("store.duckdb");
    }

    @BeforeEach
    void plant() throws SQLException {
        try (Connection store = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = store.createStatement()) {
            statement.execute("create table staff as select 'D' || i as staff_id, '张三' as name from range(3) t(i)");
            statement.execute("create table runs as select 1 as a");
        }
    }

    @Test
    void everyRefusalIsChineseAndNamesTheLine() {
        Map.of(
                        "select *\nfrom runs",
                        "第 2 行：不能读取 runs，只能读取右侧所列的数据表。",
                        "drop table staff",
                        "第 1 行：查询必须以 WITH 或 SELECT 开头。",
                        "select 1 as a; select 2",
                        "第 1 行：只能有一条语句。",
                        "select * from (summarize staff)",
                        "第 1 行：不允许使用 summarize。",
                        "select\nrepeat('x', 9) as a",
                        "第 2 行：不允许使用 repeat。",
                        "select :n as a",
                        "第 1 行：参数 :n 没有取值。",
                        "select now() as a",
                        "第 1 行：不允许使用 now，应写作 a column of the data: a finding must come again.",
                        "select " + "(".repeat(200) + "1",
                        "第 1 行：括号嵌套过深，请改用 WITH。")
                .forEach((sql, sentence) -> assertThat(ChineseProblem.of(
                                new DraftQuery(sql, Map.of()).problems().get(0)))
                        .isEqualTo(sentence));
    }

    @Test
    void showsTheFirstRowsWithNamesStoodInFor() throws SQLException {
        try (Connection trial = TrialDatabase.open(file(), "100MB", List.of("staff.name"))) {
            DraftQuery query = new DraftQuery(
                    "select name, staff_id, :n as n from staff order by staff_id nulls last", Map.of("n", 2.0));
            DraftQuery.Rows rows = query.run(trial, 2, Duration.ofSeconds(5));
            assertThat(rows.columns()).containsExactly("name", "staff_id", "n");
            assertThat(rows.more()).isTrue();
            assertThat(rows.rows()).hasSize(2).extracting(row -> row.get("n")).containsOnly(2L);
            assertThat(rows.rows())
                    .extracting(row -> String.valueOf(row.get("name")))
                    .allMatch(name -> name.startsWith("~"));
            assertThat(rows.rows().get(0).get("name"))
                    .isEqualTo(rows.rows().get(1).get("name"));
        }
    }

    /** What the checks let through finds a second wall. */
    @Test
    void theDatabaseKnowsNeitherOtherTablesNorFilesNorSettings() throws SQLException {
        try (Connection trial = TrialDatabase.open(file(), "100MB", List.of());
                Statement statement = trial.createStatement()) {
            for (String sql : List.of(
                    "select * from runs",
                    "select * from read_text('/etc/hostname')",
                    "set memory_limit = '9GB'",
                    "attach '/tmp/other.duckdb'",
                    "insert into kept.main.runs values (2)",
                    "drop table kept.main.staff",
                    "copy (select 1) to '/tmp/out.csv'",
                    "install httpfs")) {
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
            }
        }
    }
}
