package cn.jianzhen.simulator.power;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.simulator.power.HonestRate.Verdict;
import cn.jianzhen.simulator.world.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The smaller sister of {@code jianzhen honest --tests 200000 --seeds 5}: all four seasons, few tests. What a detector says here
 * is false.
 */
class HonestCityStaysQuietTest {
    private static final Cities CITIES = Cities.of(Profile.YEAR, 4000, 61, 2);

    @TempDir
    private Path temporary;

    @Test
    void noDetectorIsLouderThanItSaysOfItself() throws IOException {
        HonestMeasurement.Outcome outcome = measure(Catalogue.bundled(), CITIES);

        assertThat(outcome.rates()).hasSameSizeAs(Catalogue.bundled().detectors());
        assertThat(outcome.rates()).allSatisfy(rate -> {
            // What the simulator does not make, such as revised deliveries, is not judged, and not called silent.
            boolean judged = !rate.detector().aim().schemes().isEmpty();
            assertThat(rate.count().of()).as(rate.detector().id()).isGreaterThan(judged ? 7000 : -1);
            assertThat(rate.count().hard())
                    .as("%s, %s", rate.detector().id(), CITIES)
                    .isZero();
            assertThat(rate.verdict()).as("%s, %s", rate, CITIES).isNotEqualTo(Verdict.LOUD);
        });
    }

    /** The gate itself: a detector that accuses every hundredth honest test is not let through. */
    @Test
    void aDetectorThatCriesOverHonestTestsIsSeen() throws IOException {
        Path folder = temporary.resolve("catalogue");
        plant(folder, "line-overlap", """
                select 'inspection' as subject_kind, report_no as subject_id, '' as related,
                    started_at as occurred_from, ended_at as occurred_to, line_id, plate, method,
                    started_at as test_start, ended_at as test_end, report_no as other_report_no, plate as other_plate,
                    :min_overlap_seconds as overlap_seconds, :clock_tolerance_seconds as overlapping_tests,
                    'clock_open' as grade
                from inspections
                where right(report_no, 2) = '07'
                """);

        HonestMeasurement.Outcome outcome = measure(Catalogue.read(folder), Cities.of(Profile.DEMO, 300, 61, 1));

        assertThat(outcome.quiet()).isFalse();
        assertThat(outcome.falseAlarms()).isNotEmpty();
        assertThat(outcome.rates()).singleElement().satisfies(rate -> {
            assertThat(rate.count().hard()).isZero();
            assertThat(rate.verdict()).isEqualTo(Verdict.LOUD);
        });
    }

    private HonestMeasurement.Outcome measure(Catalogue catalogue, Cities cities) throws IOException {
        assertThat(catalogue.problems()).isEmpty();
        return new HonestMeasurement(catalogue.detectors(), cities)
                .run(new CityTrial(catalogue, Clock.systemUTC()), temporary.resolve("working"), share -> {});
    }

    /** A catalogue that holds one of the real detectors, with another query. */
    private static void plant(Path folder, String id, String query) throws IOException {
        Path rule = Files.createDirectories(folder.resolve("rules").resolve(id));
        for (String file : new String[] {"detector.yaml", "cases.yaml"}) {
            Files.writeString(rule.resolve(file), bundled("rules/" + id + "/" + file));
        }
        Files.writeString(rule.resolve("query.sql"), query);
        String words = bundled("catalogue.yaml");
        int list = words.indexOf("\ndetectors:");
        Files.writeString(folder.resolve("catalogue.yaml"), words.substring(0, list) + "\ndetectors: [" + id + "]\n");
    }

    private static String bundled(String path) throws IOException {
        try (var in = Catalogue.class.getResourceAsStream("/catalogue/" + path)) {
            assertThat(in).as(path).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
