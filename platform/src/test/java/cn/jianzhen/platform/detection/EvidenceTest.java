package cn.jianzhen.platform.detection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.platform.TestCity;
import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.evidence.TestVault;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.TestFolder;
import cn.jianzhen.seal.crypto.VerifyingKey;
import cn.jianzhen.seal.evidence.BentPackage;
import cn.jianzhen.seal.evidence.Unsealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletResponse;

class EvidenceTest {
    private static final String OVERLAP = """
        insert into stations (station_id, name, county_code) values ('S1', '甲站', '410802');
        insert into inspections (report_no, line_id, station_id, vin, plate, method, exhaust_result, started_at, ended_at,
            uploaded_at) values
          ('A', 'L1', 'S1', 'V1', '豫H00001', 'asm', 'pass', '2024-10-08 09:00:00', '2024-10-08 09:05:00', '2024-10-08 09:05:20'),
          ('B', 'L1', 'S1', 'V2', '豫H00002', 'asm', 'pass', '2024-10-08 09:01:00', '2024-10-08 09:04:00', '2024-10-08 09:04:20')
        """;

    @TempDir
    private Path path;

    private String detected() {
        TestCity.build(path, OVERLAP);
        try (MeasurementStore store = MeasurementStore.open(path, Schema.bundled(), new StoreSettings(500, 1))) {
            return DetectionRun.over(store, Catalogue.bundled(), new TestClock(), outcome -> {})
                    .findings()
                    .get(0)
                    .findingId();
        }
    }

    @Test
    void whatThePageGivesVerifiesWithoutThePlatform() throws IOException, BentPackage {
        String finding = detected();
        try (DataFolder folder = TestFolder.of(path);
                Measurements measurements = TestFindings.measurements(folder)) {
            EvidenceController page = new EvidenceController(
                    TestFindings.query(folder, measurements),
                    new EvidenceSealing(measurements, folder, new TestClock()),
                    TestVault.of(folder, new TestClock()));
            long item = page.sealFinding(TestUsers.decider(), finding).get(0).itemId();
            MockHttpServletResponse response = new MockHttpServletResponse();
            page.exportEvidence(TestUsers.decider(), finding, item, "移交法制审核", response);
            Path zip = Files.write(path.resolve("evidence.zip"), response.getContentAsByteArray());
            VerifyingKey key = VerifyingKey.parse(Files.readString(path.resolve("evidence.pub")));
            assertThat(Unsealing.check(zip, key, path, new TestClock()).findingId())
                    .isEqualTo(finding);
            assertThat(page.evidence(TestUsers.wholeCity(), finding).get(0).custody())
                    .extracting(event -> event.actor() + " " + event.action() + " " + event.reason())
                    .containsExactly("analyst collected 封存疑点 " + finding, "analyst exported 移交法制审核");
        }
    }
}
