package cn.jianzhen.engine.report;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A city of two stations. At station A the tests R2 and R3 overlap R1 on its line; R2's trace is R1's, two seconds later.
 * Three detectors: one finds every test but R1, one lacks data, one is broken.
 */
final class ReportCity {
    private static final String DATA = """
            insert into deliveries values ('D1', '测试市', '410800', '2024-10-01', '2024-10-31', '2024-11-01 08:00:00',
              '/somewhere/package', 'c', 30, 2);
            insert into lines (line_id, station_id, name) values ('L-A1', 'S-A', '汽油1号线');
            insert into inspections (report_no, station_id, line_id, vin, plate, method, attempt, started_at, ended_at,
                overall_result, driver_id) values
              ('R1', 'S-A', 'L-A1', 'V1', '豫H00001', 'asm', 1, '2024-10-08 09:00:00', '2024-10-08 09:05:00', 'pass', 'D-A'),
              ('R2', 'S-A', 'L-A1', 'V2', $plate, 'asm', 1, '2024-10-08 09:03:00', '2024-10-08 09:04:30', 'pass', 'D-A'),
              ('R3', 'S-A', 'L-A1', 'V3', '豫H00003', 'asm', 2, '2024-10-08 09:04:00', '2024-10-08 09:09:00', 'fail', null);
            insert into results (report_no, item, value, "limit", verdict) values
              ('R2', 'asm5025_co', 0.10, '0.50', 'pass'), ('R2', 'lambda', 1.01, '0.95-1.05', 'pass');
            insert into recomputed_results (report_no, item, value, tolerance) values ('R2', 'asm5025_co', 0.80, 0.05);
            insert into obd_checks (report_no, connected, standard, vin_reported, mil_on, dtc_count) values
              ('R2', true, 'eobd', 'V1', false, 0);
            insert into obd_modules (report_no, module, cal_id, cvn) values
              ('R1', '7E8', 'CAL', 'CVN'), ('R2', '7E8', 'CAL', 'CVN');
            insert into camera_events (camera_id, started_at, station_id, line_id, position, ended_at, kind) values
              ('C1', '2024-10-08 09:02:30', 'S-A', 'L-A1', 'front', '2024-10-08 09:04:40', 'covered');
            """;

    private static final String WORDS = """
            categories: {1: 使用作弊器, 2: 不检验直接出具检验报告}
            families: {trace: 过程数据}
            strengths: {hard: 硬矛盾, soft: 软线索}
            subject_kinds: {inspection: 检验, repair: 维修}
            statuses: {draft: 草稿}
            views:
              trace: {label: 逐秒曲线, subjects: [inspection]}
              trace_overlay: {label: 曲线叠加对比, subjects: [inspection]}
              obd_table: {label: OBD信息表, subjects: [inspection]}
              line_timeline: {label: 检测线时间轴, subjects: [inspection]}
              results_table: {label: 结果对照表, subjects: [inspection]}
              history: {label: 车辆检验历史, subjects: [inspection]}
              camera_timeline: {label: 视频时间轴, subjects: [inspection]}
              parts: {label: 所列配件, subjects: [inspection]}
            schemes: {copied: 复制}
            detectors: [planted, hungry, broken]
            """;

    private static final String DETECTOR = """
            id: $id
            title: 疑似$id
            category: 2
            question: 是不是同一份数据？
            strength: hard
            family: trace
            needs: [$needs]
            parameters:
              min_seconds: {label: 最短时间, type: integer, unit: s, default: 60, step: 1, reason: 试验所取}
            columns:
              plate: {label: 号牌}
              seconds: {label: 检验时长, unit: s}
              other_report_no: {label: 另一报告}
            explanation: '{plate}用了报告{other_report_no}的数据，时长 {seconds}。'
            views: [trace_overlay, line_timeline, results_table, obd_table, parts, history]
            innocent:
              - {id: clock, text: 时钟不准, open: 核对对时记录}
              - {id: twice, text: 重复上传, excluded_by: 不比较同一车辆}
            blind_spots: [加过噪声的看不出来]
            verify:
              - {what: 调取录像, window: 前后10分钟}
            legal_basis:
              - {law: 旧法, article: 第一条, from: 2016-01-01, to: 2024-10-08}
              - {law: 新法, article: 第二条, from: 2024-10-09}
            score:
              by: seconds
              bands:
                - {at_least: 200, score: 0.6, reason: 较长, strength: soft}
                - {at_least: 0, score: 0.9, reason: 较短}
            aim: {schemes: [copied], subject_kind: inspection, honest_per_10000: 1, reason: 试验}
            owner: 某处
            version: 3
            status: draft
            history:
              - {version: 3, date: 2026-11-24, text: 首版}
            """;

    private static final String QUERY = """
            select 'inspection' as subject_kind, report_no as subject_id,
                concat('inspection:R1;inspection:', report_no) as related,
                started_at as occurred_from, ended_at as occurred_to, plate,
                seconds_between(started_at, ended_at) as seconds, 'R1' as other_report_no
            from inspections
            where report_no <> 'R1' and seconds_between(started_at, ended_at) >= :min_seconds
            """;

    private ReportCity() {}

    /** Makes the store; names come from the tests because they may be hostile. */
    static MeasurementStore store(Path folder, String plate, String station, String driver) throws SQLException {
        MeasurementStore store = MeasurementStore.open(folder, Schema.bundled(), new StoreSettings(300, 1));
        try (Connection connection = store.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(DATA.replace("$plate", quoted(plate)));
            statement.execute("insert into stations (station_id, name, county_code) values ('S-A', " + quoted(station)
                    + ", '410802'), ('S-B', '乙站', '410811')");
            statement.execute("insert into staff (staff_id, name) values ('D-A', " + quoted(driver) + ")");
            statement.execute("insert into vehicles (vin, plate, brand, model, fuel, displacement_l) values"
                    + " ('V1', '豫H00001', '大众', '朗逸', 'petrol', 1.6), ('V2', " + quoted(plate)
                    + ", '丰田', '卡罗拉', 'petrol', 1.8)");
            addTrace(connection, "R1", 0);
            addTrace(connection, "R2", 2);
        }
        return store;
    }

    static MeasurementStore store(Path folder) throws SQLException {
        return store(folder, "豫H00002", "甲站", "张三");
    }

    static Catalogue catalogue(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("catalogue.yaml"), WORDS);
        detector(folder, "planted", "inspections", QUERY);
        detector(folder, "hungry", "inspections, repairs", QUERY);
        detector(folder, "broken", "inspections", QUERY.replace(" as seconds,", " as minutes,"));
        return Catalogue.read(folder);
    }

    private static void detector(Path folder, String id, String needs, String query) throws IOException {
        Path rule = Files.createDirectories(folder.resolve("rules").resolve(id));
        Files.writeString(
                rule.resolve("detector.yaml"), DETECTOR.replace("$id", id).replace("$needs", needs));
        Files.writeString(rule.resolve("query.sql"), query);
        Files.writeString(rule.resolve("cases.yaml"), "cases: []\n");
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Thirty seconds in two phases: speed and CO go up and down, CO₂ stays. The copy begins {@code late} seconds later. */
    private static void addTrace(Connection connection, String reportNo, int late) throws SQLException {
        TraceBuilder trace = new TraceBuilder();
        for (int second = 1; second <= 30; second++) {
            trace.addRow(second + late);
            trace.set(TraceChannel.PHASE.id(), second < 10 ? 0 : 3, 0);
            trace.set(TraceChannel.SPEED_KMH.id(), second * second % 97, 1);
            trace.set(TraceChannel.CO_PCT.id(), second * 7 % 13, 2);
            trace.set(TraceChannel.CO2_PCT.id(), 148, 1);
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into traces (report_no, row_count, first_t, last_t, packed) values (?, 30, ?, ?, ?)")) {
            insert.setString(1, reportNo);
            insert.setInt(2, 1 + late);
            insert.setInt(3, 30 + late);
            insert.setBytes(4, trace.pack());
            insert.executeUpdate();
        }
    }
}
