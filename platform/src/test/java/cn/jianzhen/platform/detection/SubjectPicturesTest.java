package cn.jianzhen.platform.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.detection.SubjectPicturesQuery.BeforeAfter;
import cn.jianzhen.platform.detection.SubjectPicturesQuery.Flow;
import cn.jianzhen.platform.detection.SubjectPicturesQuery.PeerValue;
import cn.jianzhen.platform.detection.SubjectPicturesQuery.Pictures;
import cn.jianzhen.platform.detection.SubjectTestsQuery.ModelCars;
import cn.jianzhen.platform.detection.SubjectTestsQuery.SubjectTest;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.TestFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubjectPicturesTest {
    /** VIN1 fails at A, is repaired at SHOP, passes at B; VIN2 fails at A and passes there; forty cars pass at each of two stations. */
    private static final String CITY = """
            insert into stations (station_id, name, county_code, longitude, latitude) values
              ('A', '甲站', '410802', 113.20, 35.20), ('B', '乙站', '410811', 113.30, 35.20), ('C', '丙站', null, null, null);
            insert into vehicles (vin, brand, model) values ('VIN1', '某牌', '甲型');
            insert into shops (shop_id, name, longitude, latitude) values ('SHOP', '修理部', 113.20, 35.30);
            insert into inspections (report_no, station_id, vin, attempt, started_at, ended_at, exhaust_result, overall_result) values
              ('F1', 'A', 'VIN1', 1, '2024-10-08 09:00:00', '2024-10-08 09:10:00', 'fail', 'fail'),
              ('P1', 'B', 'VIN1', 2, '2024-10-08 15:00:00', '2024-10-08 15:10:00', 'pass', 'pass'),
              ('F2', 'A', 'VIN2', 1, '2024-10-08 09:20:00', '2024-10-08 09:30:00', 'fail', 'fail'),
              ('P2', 'A', 'VIN2', 2, '2024-10-08 11:00:00', '2024-10-08 11:10:00', 'pass', 'pass');
            insert into inspections (report_no, station_id, vin, attempt, started_at, ended_at, exhaust_result, overall_result)
              select 'R' || n, case when n % 2 = 0 then 'A' else 'B' end, 'V' || n, 1, '2024-10-09 09:00:00',
                '2024-10-09 09:10:00', 'pass', case when n < 8 and n % 2 = 0 then 'fail' else 'pass' end from range(80) t(n);
            insert into repairs (repair_id, shop_id, vin, received_at, settled_at) values
              ('W1', 'SHOP', 'VIN1', '2024-10-08 10:00:00', '2024-10-08 14:00:00');
            update inspections set sender_phone = '15400000001' where vin = 'VIN1';
            update inspections set driver_id = 'P1' where report_no = 'F1';
            update inspections set appearance_id = 'P1' where report_no = 'P1';
            insert into obd_modules (report_no, module, cal_id, cvn) values
              ('F1', '7E8', ' cal', 'cvn '), ('P1', '7E8', 'CAL', 'CVN'), ('P2', '7E9', 'CAL', 'CVN');
            insert into results (report_no, item, value, "limit") values
              ('F1', 'asm5025_co', 0.9, '0.5'), ('P1', 'asm5025_co', 0.1, '0.5'), ('P1', 'lambda', 1.0, '0.95-1.05');
            """;

    private static final Set<String> EVERY =
            Set.of("peer_bars", "referral_map", "before_after", "test_line", "cars_by_model");
    private static final Pictures NOTHING = new Pictures(List.of(), List.of(), List.of(), List.of(), List.of());

    @TempDir
    private Path path;

    private Pictures pictures(String kind, String id) throws IOException {
        return pictures(TestUsers.wholeCity(), kind, id, EVERY);
    }

    private Pictures pictures(Scope scope, String kind, String id, Set<String> views) throws IOException {
        try (DataFolder folder = TestFolder.of(path)) {
            if (!Files.exists(folder.measurements())) {
                TestCity.build(path, CITY);
            }
            try (Measurements measurements = TestFindings.measurements(folder)) {
                return new SubjectPicturesQuery(measurements, new Labels(folder), new SubjectTestsQuery(measurements))
                        .of(scope, kind, id, views);
            }
        }
    }

    @Test
    void aStationStandsAmongAllThatHaveEnoughTests() throws IOException {
        Pictures drawn = pictures("station", "A");
        assertThat(drawn.peers())
                .extracting(PeerValue::metric, PeerValue::tests, PeerValue::own)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("first_failed", 40L, false),
                        org.assertj.core.groups.Tuple.tuple("first_failed", 42L, true));
        assertThat(drawn.peers().get(1).value()).isCloseTo(100.0 * 6 / 42, within(1e-9));
        assertThat(drawn.beforeAfter()).isEmpty();
    }

    @Test
    void failedVehiclesGoToTheNextTestAndToTheShopBetween() throws IOException {
        assertThat(pictures("station", "A").flows())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("eastKm", "northKm")
                .containsExactly(
                        new Flow("shop", "SHOP", "修理部", true, null, null, 1, null),
                        new Flow("station", "B", "乙站", true, null, null, 1, 1L));
        Flow toB = pictures("station", "A").flows().get(1);
        assertThat(toB.eastKm()).isCloseTo(9.07, within(0.01));
        assertThat(toB.northKm()).isCloseTo(0.0, within(1e-9));
    }

    @Test
    void whoReceivesThemSeesWhereTheyCameFrom() throws IOException {
        assertThat(pictures("station", "B").flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.fromHere()).isFalse());
        assertThat(pictures("shop", "SHOP").flows())
                .singleElement()
                .extracting(Flow::id, Flow::fromHere, Flow::vehicles, Flow::passed)
                .containsExactly("A", false, 1L, 1L);
    }

    @Test
    void aRepairStandsBetweenTheTestsBeforeAndAfterIt() throws IOException {
        assertThat(pictures("repair", "W1").beforeAfter())
                .containsExactly(new BeforeAfter("asm5025_co", "ASM5025 CO（%）", "0.5", 0.9, 0.1, "F1", "P1"));
        assertThat(pictures("repair", "W1").flows()).isEmpty();
    }

    @Test
    void aTelephoneAPersonAndADeviceSignatureHaveTheirTestsAndTheCarsByModel() throws IOException {
        for (String[] subject :
                new String[][] {{"phone", "15400000001"}, {"staff", "P1"}, {"device_signature", "CAL_CVN"}}) {
            Pictures drawn = pictures(subject[0], subject[1]);
            assertThat(drawn.tests())
                    .as(subject[0])
                    .extracting(SubjectTest::reportNo)
                    .containsExactly("F1", "P1");
            assertThat(drawn.tests().get(1).stationName()).isEqualTo("乙站");
            assertThat(drawn.models())
                    .as(subject[0])
                    .singleElement()
                    .extracting(
                            ModelCars::brand, ModelCars::cars, ModelCars::tests, ModelCars::passed, ModelCars::stations)
                    .containsExactly("某牌", 1L, 2L, 1L, 2L);
        }
    }

    @Test
    void aCountySeesTheTestsOfItsStationsOnly() throws IOException {
        Pictures drawn = pictures(TestUsers.county("410802"), "phone", "15400000001", EVERY);
        assertThat(drawn.tests()).extracting(SubjectTest::reportNo).containsExactly("F1");
        assertThat(drawn.models()).extracting(ModelCars::tests).containsExactly(1L);
    }

    @Test
    void whatNoDetectorDeclaresIsNotDrawn() throws IOException {
        assertThat(pictures(TestUsers.wholeCity(), "station", "A", Set.of("trace")))
                .isEqualTo(NOTHING);
        assertThat(pictures(TestUsers.wholeCity(), "station", "A", Set.of("peer_bars"))
                        .flows())
                .isEmpty();
        assertThat(pictures("line", "A1")).isEqualTo(NOTHING);
    }
}
