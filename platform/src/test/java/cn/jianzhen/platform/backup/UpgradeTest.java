package cn.jianzhen.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.store.DecisionsDoor;
import cn.jianzhen.platform.store.Migrations;
import cn.jianzhen.platform.store.TestServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Data of the first form of each module's tables come forward to today's form, in place and through a backup. */
class UpgradeTest {
    /** Rows as the first release wrote them. */
    private static final Map<String, List<String>> ROWS = Map.of(
            "access",
            List.of(
                    "insert into access.accounts values ('anna', '安娜', 'hash', '{county_officer}', '410802', false,"
                            + " '2024-10-08 09:00:00+08')",
                    "insert into access.accounts values ('root', '管理员', 'hash', '{administrator}', null, false,"
                            + " '2024-10-08 09:00:00+08')",
                    "insert into access.sign_in_attempts values ('anna', 2, '2024-10-08 09:00:00+08', null)"),
            "audit",
            List.of(
                    "insert into audit.entries values (1, '2024-10-08 09:00:00+08', 'anna', 'look', '\\ \t', 'x=1',"
                            + " repeat('0', 64), repeat('a', 64))",
                    "update audit.head set number = 1, digest = repeat('a', 64)"),
            "detection",
            List.of("insert into detection.finding_outcomes (finding_id, run_id, detector_id, detector_version, hard,"
                    + " score, outcome, note, recorded_by, recorded_at) values ('F1', 'R1', 'line-overlap', '1',"
                    + " true, 0.8, 'confirmed', '属实', 'anna', '2024-10-08 09:00:00+08')"),
            "evidence",
            List.of(
                    "insert into evidence.items (kind, finding_id, source, original, collected_by, collected_at, bytes,"
                            + " sm3, sha256) values ('sealed_package', 'F1', '检真', '服务器', 'anna',"
                            + " '2024-10-08 09:00:00+08', 7, repeat('a', 64), repeat('b', 64))",
                    "insert into evidence.time_stamps values (1, '\\x30')",
                    "insert into evidence.custody values (1, 1, '2024-10-08 09:00:00+08', 'anna', 'collected', '',"
                            + " repeat('0', 64), repeat('c', 64))"),
            "leads",
            List.of(
                    "insert into leads.leads (subject_kind, subject_id, strongest_detector, reason, risk, hard,"
                            + " category, detector_ids, finding_count, plate, occurred_at, status, run_id,"
                            + " first_seen_at, changed_at) values ('inspection', 'R1', 'line-overlap', '重叠', 0.8,"
                            + " true, 2, '{line-overlap}', 1, '豫H00001', '2024-10-08 09:00:00', 'open', 'RUN1',"
                            + " '2024-10-08 09:00:00+08', '2024-10-08 09:00:00+08')",
                    "insert into leads.source_run (run_id) values ('RUN1')"));

    /** What a later form gave up on purpose: the leads are made anew from the newest run. */
    private static final Set<String> GIVEN_UP = Set.of("leads.source_run");

    /** The one role of before is one of three now; see the migration. */
    private static final Map<String, String> RENAMED = Map.of("administrator", "system_administrator");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private static DecisionsDoor firstForm() {
        DecisionsDoor door = TestServer.freshDoor();
        ROWS.forEach((module, statements) -> {
            Migrations.upTo(door.database(), module, "1");
            statements.forEach(
                    sql -> JdbcClient.create(door.database()).sql(sql).update());
        });
        return door;
    }

    @Test
    void everyModuleThatHasMovedOnHasRowsOfItsFirstForm() throws IOException {
        List<String> moved = Stream.of(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:db/*/V2__*.sql"))
                .map(script -> Path.of(script.toString().replaceAll("^.*\\[|\\]$", ""))
                        .getParent()
                        .getFileName()
                        .toString())
                .toList();
        assertThat(moved).isNotEmpty();
        assertThat(ROWS.keySet()).containsAll(moved);
    }

    @Test
    void nothingIsLostWhenTheTablesComeForward() throws IOException {
        try (DecisionsDoor door = firstForm()) {
            Map<String, JsonNode> before = rows(door);
            ROWS.keySet().forEach(module -> Migrations.toNewest(door.database(), module));
            requireKept(before, rows(door));
        }
    }

    @Test
    void nothingIsLostWhenAnOldBackupIsRestored() throws IOException {
        Path file = folder.resolve("backup.zip");
        Map<String, JsonNode> before;
        try (DecisionsDoor door = firstForm()) {
            before = rows(door);
            new Backup(Files.createDirectory(folder.resolve("old")), door, new TestClock()).to(file, new char[0]);
        }
        DecisionsDoor target = TestServer.freshDoor();
        try (BackupFile backup = BackupFile.open(file)) {
            new Restore(backup, new char[0], any -> target).to(folder.resolve("restored"));
        }
        requireKept(before, rows(target));
        for (String module : ROWS.keySet()) {
            assertThat(JdbcClient.create(target.database())
                            .sql("select count(*) from " + module + ".flyway_schema_history where version is not null")
                            .query(Integer.class)
                            .single())
                    .as(module)
                    .isEqualTo(Migrations.known(target.database(), module).size());
        }
    }

    /** All rows of all tables as JSON. */
    private static Map<String, JsonNode> rows(DecisionsDoor door) {
        JdbcClient database = JdbcClient.create(door.database());
        Map<String, JsonNode> rows = new TreeMap<>();
        for (String table : database.sql(
                        "select schemaname || '.' || tablename from pg_tables where schemaname in (:modules)"
                                + " and tablename <> 'flyway_schema_history'")
                .param("modules", ROWS.keySet())
                .query(String.class)
                .list()) {
            rows.put(
                    table,
                    JSON.readTree(database.sql("select coalesce(jsonb_agg(to_jsonb(t) order by t::text), '[]') from "
                                    + table + " t")
                            .query(String.class)
                            .single()));
        }
        return rows;
    }

    private static void requireKept(Map<String, JsonNode> before, Map<String, JsonNode> after) {
        before.forEach((table, rows) -> {
            if (GIVEN_UP.contains(table)) {
                return;
            }
            assertThat(rows).as(table).isNotEmpty();
            assertThat(after).containsKey(table);
            for (JsonNode row : rows) {
                assertThat(after.get(table)).as(table).anyMatch(now -> holds(now, row));
            }
        });
    }

    /** Every column is still there with its value; new ones may have joined. */
    private static boolean holds(JsonNode now, JsonNode row) {
        return row.properties().stream().allMatch(column -> {
            JsonNode kept = now.get(column.getKey());
            return column.getValue().equals(kept)
                    || (column.getKey().equals("roles") && kept != null && renamed(column.getValue(), kept));
        });
    }

    private static boolean renamed(JsonNode before, JsonNode now) {
        return now.get(0).asString().equals(RENAMED.get(before.get(0).asString()));
    }
}
