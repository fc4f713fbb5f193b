package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.access.TestUsers;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.TestServer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The parts of this module that tests of other modules need, without a whole application. */
public final class TestFindings {
    private TestFindings() {}

    public static Measurements measurements(DataFolder folder) {
        return new Measurements(folder);
    }

    static Outcomes outcomes() {
        DataSource source = TestServer.dataSourceOf("detection");
        return new Outcomes(JdbcClient.create(source), TestUsers.rows(source), TestServer.cipher(), new TestClock());
    }

    static FindingsQuery query(DataFolder folder, Measurements measurements) {
        DetectorTexts texts = new DetectorTexts();
        return new FindingsQuery(
                measurements,
                new FindingPage(texts, new RelatedNames(measurements), outcomes(), personal(), JsonMapper.shared()));
    }

    public static LatestFindings latest(DataFolder folder, Measurements measurements) {
        return new LatestFindings(
                measurements, new DetectorTexts(), new Labels(folder), outcomes(), new PassedVehicles(), personal());
    }

    static PersonalColumns personal() {
        return new PersonalColumns(JsonMapper.shared());
    }
}
