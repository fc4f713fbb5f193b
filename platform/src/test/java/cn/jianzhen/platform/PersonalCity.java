package cn.jianzhen.platform;

import java.nio.file.Path;
import java.util.List;

/** A city in which every personal column is filled, and every kind of subject has a finding whose sentence names somebody. */
final class PersonalCity {
    static final List<String> PHONES = List.of("15400000002", "15400000009", "0391-7654321");
    static final List<String> NAMES = List.of("欧阳一一", "司马二二", "诸葛三三", "慕容四四");
    static final List<String> PLATES = List.of("豫H7C001", "豫H7C002");
    static final List<String> VINS = List.of("LAAAAAAA0AA000001", "LBBBBBBB0BB000002");

    private static final String DATA = """
            insert into stations (station_id, name, county_code, legal_representative, phone) values
              ('S-A', '甲<script>alert(1)</script>站', '410802', '欧阳一一', '0391-7654321'), ('S-B', '=乙站', '410811', '欧阳一一', null);
            insert into lines (line_id, station_id, name) values ('L-A1', 'S-A', '1号线');
            insert into staff (staff_id, station_id, name) values ('D-A', 'S-A', '司马二二');
            insert into shops (shop_id, name, county_code, legal_representative, phone) values
              ('SHOP', '某维修部', '410802', '诸葛三三', '15400000009');
            insert into vehicles (vin, plate, brand, model, fuel) values
              ('LAAAAAAA0AA000001', '豫H7C001', '大众', '朗逸', 'petrol'),
              ('LBBBBBBB0BB000002', '豫H7C002', '丰田', '卡罗拉', 'petrol');
            insert into inspections (report_no, station_id, line_id, vin, plate, plate_color, kind, attempt, method,
                started_at, ended_at, overall_result, exhaust_result, driver_id, sender_phone, revision) values
              ('R1', 'S-A', 'L-A1', 'LAAAAAAA0AA000001', '豫H7C001', 'blue', 'periodic', 1, 'asm',
                '2024-10-08 09:00:00', '2024-10-08 09:05:00', 'fail', 'fail', 'D-A', '15400000002', 0),
              ('R2', 'S-A', 'L-A1', 'LBBBBBBB0BB000002', '豫H7C002', 'blue', 'periodic', 1, 'asm',
                '2024-10-08 09:03:00', '2024-10-08 09:08:00', 'pass', 'pass', 'D-A', '15400000002', 0),
              ('R3', 'S-B', null, 'LAAAAAAA0AA000001', '豫H7C001', 'blue', 'periodic', 2, 'asm',
                '2024-10-08 12:00:00', '2024-10-08 12:05:00', 'pass', 'pass', null, '15400000002', 0);
            insert into obd_checks (report_no, connected, standard, vin_reported) values
              ('R1', true, 'eobd', 'LBBBBBBB0BB000002');
            insert into repairs (repair_id, shop_id, vin, plate, received_at, technician, sender_phone, fault) values
              ('W1', 'SHOP', 'LAAAAAAA0AA000001', '豫H7C001', '2024-10-08 10:30:00', '慕容四四', '15400000002', '尾气超标');
            insert into runs values ('RUN1', '2024-10-31 08:00:00', '2024-10-31 08:01:00', '0.1', 'c', 's');
            """;

    private PersonalCity() {}

    static void build(Path folder) {
        TestCity.build(
                folder,
                DATA
                        + finding("F1", "line-overlap", "inspection:R1", "豫H7C001与豫H7C002重叠", """
                        {"plate": "豫H7C001", "other_plate": "豫H7C002"}""")
                        + finding("F2", "line-overlap", "phone:15400000002", "电话15400000002送检", """
                        {"phone": "15400000002"}""")
                        + finding("F3", "line-overlap", "staff:D-A", "司马二二同时在两家", """
                        {"staff_name": "司马二二"}""")
                        + finding("F4", "line-overlap", "vehicle:LAAAAAAA0AA000001", "豫H7C001（LAAAAAAA0AA000001）", """
                        {"registered_vin": "LAAAAAAA0AA000001"}""")
                        + finding("F5", "line-overlap", "repair:W1", "技师慕容四四同时修两辆", """
                        {"technician": "慕容四四"}""")
                        + finding("F6", "line-overlap", "shop:SHOP", "该店无配件", "{}")
                        + finding("F7", "line-overlap", "station:S-A", "该站异常", "{}")
                        + finding("F8", "line-overlap", "station:S-B", "该站异常", "{}"));
    }

    private static String finding(String id, String detector, String subject, String sentence, String evidence) {
        String[] parts = subject.split(":", 2);
        String related = parts[1].equals("S-B")
                ? "inspection:R3"
                : "inspection:R1;inspection:R3;phone:15400000002;staff:D-A;vehicle:LAAAAAAA0AA000001;repair:W1";
        return """
            insert into findings values ('%s', 'RUN1', '%s', '1', 'sha', 2, 'soft', 'trace', '%s', '%s', '%s', 0.5,
              '2024-10-08 09:00:00', '2024-10-08 09:05:00', '%s', '%s', '{}', '0.1', 's');
            """.formatted(id, detector, parts[0], parts[1], related, sentence, evidence.strip());
    }
}
