package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.TestServer;
import tools.jackson.databind.json.JsonMapper;

/** The parts of this module that tests of other modules need, without a whole application. */
public final class TestFindings {
    private TestFindings() {}

    public static Measurements measurements(DataFolder folder) {
        return new Measurements(folder);
    }

    static Outcomes outcomes() {
        return new Outcomes(TestServer.databaseOf("detection"), new TestClock());
    }

    static FindingsQuery query(DataFolder folder, Measurements measurements) {
        DetectorTexts texts = new DetectorTexts();
        return new FindingsQuery(
                measurements, new FindingPage(texts, new RelatedNames(measurements), outcomes(), JsonMapper.shared()));
    }

    public static LatestFindings latest(DataFolder folder, Measurements measurements) {
        return new LatestFindings(
                measurements, new DetectorTexts(), new Labels(folder), outcomes(), new PassedVehicles());
    }
}
