package cn.jianzhen.platform;

import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A city of two stations in two counties: A in 410802, B in 410811. R1 and R2 overlap on A's line, R1 has a trace and an OBD check,
 * R3 was made at B. One run found three things.
 */
public final class TestCity {
    public static final String COUNTY_A = "410802";
    public static final String COUNTY_B = "410811";

    private static final String DATA = """
            insert into stations (station_id, name, county_code) values
              ('S-A', '甲检测站', '410802'), ('S-B', '乙检测站', '410811');
            insert into lines (line_id, station_id, name) values ('L-A1', 'S-A', '1号线'), ('L-B1', 'S-B', '1号线');
            insert into staff (staff_id, station_id, name) values ('D-A', 'S-A', '张三');
            insert into vehicles (vin, plate, brand, model, fuel, emission_stage, displacement_l) values
              ('VIN1', '豫H00001', '大众', '朗逸', 'petrol', '5', 1.6), ('VIN2', '豫H00002', '丰田', '卡罗拉', 'petrol', '5', 1.8);
            insert into inspections (report_no, station_id, line_id, vin, plate, plate_color, kind, attempt, method,
                started_at, ended_at, overall_result, driver_id, revision) values
              ('R1', 'S-A', 'L-A1', 'VIN1', '豫H00001', 'blue', 'periodic', 1, 'asm', '2024-10-08 09:00:00',
                '2024-10-08 09:05:00', 'pass', 'D-A', 0),
              ('R2', 'S-A', 'L-A1', 'VIN2', '豫H00002', 'blue', 'periodic', 1, 'two_speed_idle', '2024-10-08 09:03:00',
                '2024-10-08 09:08:00', 'pass', 'D-A', 0),
              ('R3', 'S-B', 'L-B1', 'VIN1', '豫H00001', 'blue', 'periodic', 1, 'asm', '2023-10-08 10:00:00',
                '2023-10-08 10:05:00', null, null, 0);
            insert into results (report_no, item, value, "limit", verdict) values
              ('R1', 'asm5025_co', 0.10, '0.50', 'pass'), ('R1', 'lambda', 1.01, '0.95-1.05', 'pass');
            insert into recomputed_results (report_no, item, value, tolerance) values ('R1', 'asm5025_co', 0.80, 0.05);
            insert into obd_checks (report_no, connected, standard, vin_reported, mil_on, dtc_count) values
              ('R1', true, 'eobd', 'VIN2', false, 0);
            insert into obd_modules (report_no, module, cal_id, cvn) values
              ('R1', '7E8', 'CAL', 'CVN'), ('R2', '7E8', 'CAL', 'CVN'), ('R3', '7E9', 'OTHER', 'CVN');
            insert into camera_events (camera_id, started_at, station_id, line_id, position, ended_at, kind) values
              ('C1', '2024-10-08 08:30:00', 'S-A', 'L-A1', 'front', '2024-10-08 09:30:00', 'covered');
            insert into repairs (repair_id, shop_id, vin, plate, received_at, labour_hours, fault) values
              ('W1', 'SHOP', 'VIN1', '豫H00001', '2024-10-08 10:30:00', 2.0, '尾气超标');
            insert into repair_parts (repair_id, line_no, name, serial_no, quantity) values
              ('W1', 2, '氧传感器', null, 1), ('W1', 1, '三元催化器', 'EF01', 1);
            insert into deliveries (delivery_id, source) values ('D1', 'test');
            insert into quarantine (delivery_id, file) values ('D1', 'inspections.csv');
            insert into runs values ('RUN0', '2024-10-30 08:00:00', '2024-10-30 08:01:00', '0.1', 'c', 's'),
              ('RUN1', '2024-10-31 08:00:00', '2024-10-31 08:01:00', '0.1', 'c', 's'),
              ('RUN2', '2024-11-01 08:00:00', null, '0.1', 'c', 's');
            insert into findings values
              ('F0', 'RUN0', 'old-rule', '1', 'sha', 4, 'hard', 'trace', 'inspection', 'R2', null, 0.9,
                '2024-10-08 09:03:00', '2024-10-08 09:08:00', '旧', '{}', '{}', '0.1', 's'),
              ('F1', 'RUN1', 'line-overlap', '1', 'sha', 2, 'hard', 'time_person', 'inspection', 'R1',
                'inspection:R1;inspection:R2', 0.8, '2024-10-08 09:03:00', '2024-10-08 09:05:00', '同一检测线重叠120秒',
                '{"overlap_s": 120, "missing": null}', '{"minimum_s": 60}', '0.1', 's'),
              ('F2', 'RUN1', 'obd-vin-mismatch', '1', 'sha', 3, 'soft', 'obd_identity', 'inspection', 'R1',
                'inspection:R1', 0.5, '2024-10-08 09:00:00', '2024-10-08 09:05:00', 'OBD读出另一辆车', '{}', '{}', '0.1', 's'),
              ('F3', 'RUN1', 'steered-to-station', '1', 'sha', 2, 'soft', 'time_person', 'station', 'S-B',
                'inspection:R3', 0.4, '2023-10-08 10:00:00', '2023-10-08 10:05:00', '该站异常', '{}', '{}', '0.1', 's');
            insert into detector_runs values
              ('RUN1', 'line-overlap', '1', 'sha', '{}', 'ran', null, 1, 10);
            """;

    private TestCity() {}

    /** Makes the store in a data folder. */
    public static void build(Path folder) {
        build(folder, DATA);
    }

    /** Makes an empty store and runs the statements in it. */
    public static void build(Path folder, String statements) {
        try (MeasurementStore store = MeasurementStore.open(folder, Schema.bundled(), new StoreSettings(500, 1));
                Connection connection = store.connect()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(statements);
            }
            if (statements.equals(DATA)) {
                addTrace(connection);
            }
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }

    /** Three seconds of ASM: two phases, a speed in tenths that is missing at the end. */
    private static void addTrace(Connection connection) throws SQLException {
        TraceBuilder trace = new TraceBuilder();
        for (int second = 1; second <= 3; second++) {
            trace.addRow(second);
            trace.set(TraceChannel.PHASE.id(), second < 3 ? 1 : 3, 0);
            if (second < 3) {
                trace.set(TraceChannel.SPEED_KMH.id(), 240 + second, 1);
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into traces (report_no, row_count, first_t, last_t, packed) values ('R1', 3, 1, 3, ?)")) {
            insert.setBytes(1, trace.pack());
            insert.executeUpdate();
        }
    }
}
