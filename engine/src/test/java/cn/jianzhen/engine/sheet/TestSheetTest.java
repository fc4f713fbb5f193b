package cn.jianzhen.engine.sheet;

import static cn.jianzhen.engine.validity.GivenTest.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.jianzhen.engine.standard.FlowState;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Limit;
import cn.jianzhen.engine.standard.LimitClass;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.RecordEnd;
import cn.jianzhen.engine.standard.SpeedCycle;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.standard.VmasSettings;
import cn.jianzhen.engine.trace.TraceChannel;
import cn.jianzhen.engine.validity.Demand;
import cn.jianzhen.engine.validity.GivenTest;
import cn.jianzhen.engine.validity.MethodPermission;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TestSheetTest {
    private final Standard standard = Standard.packaged();
    private final SheetMaker maker = new SheetMaker(standard);

    private TestSheet sheet(GivenTest given, Map<String, ReportedResult> reported) {
        return maker.of(given.test(), given.circumstances(), reported);
    }

    private static ReportedResult told(double value, String limit) {
        return new ReportedResult(value, limit, "pass");
    }

    private static SheetItem item(TestSheet sheet, String name) {
        return sheet.items().stream()
                .filter(each -> each.item().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + name));
    }

    private static double[] column(TestSheet sheet, String id) {
        SecondValues values = sheet.seconds().column(id);
        assertThat(values).as(id).isNotNull();
        return values.values();
    }

    private static GivenTest.Cell[] gas(double co, double hc, double no) {
        return new GivenTest.Cell[] {
            cell(TraceChannel.CO_PCT, co),
            cell(TraceChannel.HC_PPM, hc),
            cell(TraceChannel.NO_PPM, no),
            cell(TraceChannel.CO2_PCT, 14.2),
            cell(TraceChannel.O2_PCT, 0.8)
        };
    }

    private static GivenTest asm() {
        long seed = 5;
        Random random = new Random(seed);
        GivenTest given = new GivenTest(Method.ASM).rows(1, 5).rows(2, 10);
        for (int i = 0; i < 10; i++) {
            given.rows(3, 1, gas(random.nextDouble() * 0.2, random.nextInt(40), random.nextInt(300)));
        }
        return given;
    }

    @Test
    void eachItemStandsBesideItsReportItsLimitAndItsFormula() {
        TestSheet plain = sheet(asm(), Map.of());
        double no = item(plain, "asm5025_no").recomputed();
        TestSheet sheet =
                sheet(asm(), Map.of("asm5025_no", told(Math.rint(no), "700"), "asm5025_co", told(0.45, "0.50")));
        SheetItem right = item(sheet, "asm5025_no");
        assertThat(right.agrees()).isTrue();
        assertThat(right.lastDigits()).isLessThanOrEqualTo(0.5);
        assertThat(right.permitted()).isTrue();
        assertThat(Objects.requireNonNull(right.limit()).maximum()).isEqualTo(700);
        assertThat(Objects.requireNonNull(right.formula()).origin().clause()).isEqualTo("B.4.3.4");
        SheetItem wrong = item(sheet, "asm5025_co");
        assertThat(wrong.agrees()).isFalse();
        assertThat(wrong.reportedLimit()).isEqualTo("0.50");
        assertThat(item(sheet, "asm5025_hc").agrees()).isNull();
    }

    @Test
    void whatWasReportedButCannotBeComputedIsShownToo() {
        TestSheet sheet = sheet(new GivenTest(Method.ASM), Map.of("asm5025_no", told(500, "700")));
        assertThat(item(sheet, "asm5025_no").recomputed()).isNaN();
        assertThat(item(sheet, "asm5025_no").agrees()).isNull();
        assertThat(sheet.seconds().columns()).isEmpty();
        assertThat(sheet.verdict().demanded()).isEqualTo(Demand.NOT_COMPUTABLE);
    }

    @Test
    void theLastMeanOfAModeIsItsResult() {
        TestSheet sheet = sheet(asm(), Map.of());
        for (String gas : new String[] {"co", "hc", "no"}) {
            double[] means = column(sheet, gas + "_mean");
            assertThat(means[means.length - 1])
                    .isCloseTo(item(sheet, "asm5025_" + gas).recomputed(), within(1e-9));
            assertThat(means[means.length - 2]).isNaN();
        }
        double[] corrected = column(sheet, "no_corrected");
        assertThat(corrected[20])
                .isCloseTo(
                        asm().test().trace().values(TraceChannel.NO_PPM.id())[20]
                                * column(sheet, "df")[20]
                                * column(sheet, "kh")[20],
                        within(1e-9));
    }

    private GivenTest vmas() {
        SpeedCycle cycle = Objects.requireNonNull(
                standard.on(new GivenTest(Method.VMAS).test().startedOn()).cycle(Method.VMAS));
        long seed = 6;
        Random random = new Random(seed);
        GivenTest given = new GivenTest(Method.VMAS).fuel("petrol", 1800);
        for (int t = 1; t <= cycle.length(); t++) {
            double share = 0.05 + 0.1 * random.nextDouble();
            given.rows(
                    2,
                    1,
                    cell(TraceChannel.SPEED_KMH, cycle.speedAt(t)),
                    cell(TraceChannel.CO_PCT, random.nextDouble()),
                    cell(TraceChannel.HC_PPM, random.nextInt(100)),
                    cell(TraceChannel.NO_PPM, random.nextInt(400)),
                    cell(TraceChannel.CO2_PCT, 14),
                    cell(TraceChannel.O2_PCT, 1),
                    cell(TraceChannel.O2_AMBIENT_PCT, 20.8),
                    cell(TraceChannel.O2_DILUTED_PCT, 20.8 - share * 19.8),
                    cell(TraceChannel.DILUTED_FLOW_M3MIN, 6));
        }
        return given;
    }

    @Test
    void theLastTotalOverTheDistanceIsTheResult() {
        for (RecordEnd end : RecordEnd.values()) {
            VmasSettings settings = new VmasSettings(5, FlowState.AMBIENT, end);
            GivenTest given = vmas();
            InspectionTest test = given.test().withVmasSettings(settings);
            TestSheet sheet = maker.of(test, given.circumstances(), Map.of());
            double kilometres = Arrays.stream(test.trace().values(TraceChannel.SPEED_KMH.id()))
                            .sum()
                    / 3600;
            for (String gas : new String[] {"co", "hc", "nox"}) {
                double[] total = column(sheet, gas + "_total");
                assertThat(total[194] / kilometres)
                        .as(gas)
                        .isCloseTo(item(sheet, "vmas_" + gas).recomputed(), within(1e-9));
                assertThat(total[100] - total[99]).isCloseTo(column(sheet, gas + "_mass")[100], within(1e-9));
            }
            assertThat(sheet.vmas()).isEqualTo(settings);
            assertThat(column(sheet, "speed_low")[149]).isEqualTo(48);
        }
    }

    @Test
    void theMeanOfTheSecondsLambdaIsTheResult() {
        GivenTest given = new GivenTest(Method.TWO_SPEED_IDLE)
                .rows(1, 15, gas(0.5, 90, 90))
                .rows(2, 15, gas(0.1, 10, 90))
                .rows(2, 15, gas(0.2, 30, 90));
        TestSheet sheet = sheet(given, Map.of());
        double mean = Arrays.stream(column(sheet, "lambda"), 15, 45).average().orElseThrow();
        assertThat(mean).isCloseTo(item(sheet, "lambda").recomputed(), within(1e-9));
    }

    @Test
    void lugDownShowsCorrectedPowerAndTheMeansOfItsPoints() {
        GivenTest given = new GivenTest(Method.LUGDOWN).fuel("diesel", 9000);
        for (int i = 0; i < 12; i++) {
            given.rows(
                    1,
                    1,
                    cell(TraceChannel.LOAD_KW, 40 + i),
                    cell(TraceChannel.SPEED_KMH, 75 - i),
                    cell(TraceChannel.FORCE_N, 3600));
        }
        for (int i = 0; i < 12; i++) {
            given.rows(3, 1, cell(TraceChannel.K_M1, i * 0.1), cell(TraceChannel.NOX_PPM, 300));
        }
        for (int i = 0; i < 12; i++) {
            given.rows(5, 1, cell(TraceChannel.K_M1, 0.5), cell(TraceChannel.NOX_PPM, 300 + i));
        }
        TestSheet sheet = sheet(given, Map.of());
        assertThat(column(sheet, "wheel_power")[0]).isCloseTo(75, within(1e-9));
        assertThat(column(sheet, "corrected_power")[11])
                .isCloseTo(item(sheet, "max_power_kw").recomputed(), within(1e-9));
        assertThat(column(sheet, "point_mean_k")[23])
                .isCloseTo(item(sheet, "k100").recomputed(), within(1e-9));
        assertThat(column(sheet, "point_mean_nox")[35])
                .isCloseTo(item(sheet, "nox80").recomputed(), within(1e-9));
        assertThat(column(sheet, "point_mean_nox")[23]).isNaN();
        assertThat(sheet.permission().state()).isEqualTo(MethodPermission.State.ALLOWED);
    }

    @Test
    void freeAccelerationMarksThePeakOfEachStroke() {
        GivenTest given = new GivenTest(Method.FREE_ACCELERATION).fuel("diesel", 9000);
        for (int phase = 3; phase <= 6; phase++) {
            given.rows(phase, 5, cell(TraceChannel.K_M1, 0.1)).rows(phase, 1, cell(TraceChannel.K_M1, phase * 0.1));
        }
        TestSheet sheet = sheet(given, Map.of());
        double[] peaks = column(sheet, "stroke_peak");
        assertThat(peaks[5]).isNaN();
        assertThat(peaks[11]).isCloseTo(0.4, within(1e-9));
        assertThat(Arrays.stream(peaks).filter(value -> !Double.isNaN(value))).hasSize(3);
        assertThat(column(sheet, "opacity")[0]).isCloseTo(100 * (1 - Math.exp(-0.043)), within(1e-9));
    }

    @Test
    void theRegionDecidesTheClassOfLimits() {
        TestSheet beijing = sheet(asm().at("110108"), Map.of());
        assertThat(beijing.limitClass()).isEqualTo(LimitClass.B);
        Limit limit = Objects.requireNonNull(item(beijing, "asm5025_no").limit());
        assertThat(limit.maximum()).isEqualTo(420);
    }

    @Test
    void everyColumnAndItemHasItsFormulaInWords() {
        for (GivenTest given : new GivenTest[] {asm(), vmas()}) {
            TestSheet sheet = sheet(given, Map.of());
            assertThat(sheet.seconds().columns()).isNotEmpty().allSatisfy(each -> {
                assertThat(each.column().text()).isNotEmpty();
                assertThat(each.values()).hasSameSizeAs(sheet.seconds().seconds());
            });
            assertThat(sheet.items())
                    .isNotEmpty()
                    .allSatisfy(
                            each -> assertThat(each.formula()).as(each.item()).isNotNull());
        }
    }
}
