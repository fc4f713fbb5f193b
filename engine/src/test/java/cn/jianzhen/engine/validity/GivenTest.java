package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Edition;
import cn.jianzhen.engine.standard.InspectionTest;
import cn.jianzhen.engine.standard.Method;
import cn.jianzhen.engine.standard.Recomputation;
import cn.jianzhen.engine.standard.RecomputedItem;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A test written by hand: rows by phase, cells by channel, circumstances as needed; what is not said is ordinary. */
public final class GivenTest {
    private static final LocalDateTime NINE = LocalDateTime.of(2024, 10, 8, 9, 0);
    private static final ValidityRules RULES = new ValidityRules(Standard.packaged());

    private final Method method;
    private final TraceBuilder builder = new TraceBuilder();
    private String fuel = "petrol";
    private double grossMass = 2000;
    private double temperature = 25;
    private double humidity = 60;
    private double pressure = 100;
    private double ratedSpeed = 3000;
    private double referenceMass = 1480;
    private String region = "410800";
    private @Nullable String drive = "2wd";
    private @Nullable String gearbox = "manual";
    private @Nullable String reason;
    private @Nullable String reported = "pass";
    private @Nullable DayChecks checks;
    private int next = 1;

    public GivenTest(Method method) {
        this.method = method;
    }

    /** Content of one cell. */
    public record Cell(TraceChannel channel, double value) {}

    public static Cell cell(TraceChannel channel, double value) {
        return new Cell(channel, value);
    }

    public GivenTest rows(int phase, int count, Cell... cells) {
        for (int i = 0; i < count; i++) {
            builder.addRow(next++);
            builder.set(TraceChannel.PHASE.id(), phase, 0);
            for (Cell each : cells) {
                builder.set(each.channel().id(), (int) Math.round(each.value() * 100), 2);
            }
        }
        return this;
    }

    GivenTest skipSeconds(int seconds) {
        next += seconds;
        return this;
    }

    public GivenTest fuel(String code, double grossMassKg) {
        fuel = code;
        grossMass = grossMassKg;
        return this;
    }

    public GivenTest air(double celsius, double relative, double kilopascal) {
        temperature = celsius;
        humidity = relative;
        pressure = kilopascal;
        return this;
    }

    GivenTest rated(double rpm, double referenceMassKg) {
        ratedSpeed = rpm;
        referenceMass = referenceMassKg;
        return this;
    }

    public GivenTest at(String stationRegion) {
        region = stationRegion;
        return this;
    }

    GivenTest vehicle(@Nullable String driveCode, @Nullable String gearboxCode) {
        drive = driveCode;
        gearbox = gearboxCode;
        return this;
    }

    GivenTest because(@Nullable String methodReason) {
        reason = methodReason;
        return this;
    }

    public GivenTest reported(@Nullable String result) {
        reported = result;
        return this;
    }

    /** Checks of the line that day, each so many minutes before (negative: after) the test. */
    GivenTest checked(EquipmentCheck... day) {
        checks = new DayChecks(List.of(day));
        return this;
    }

    static EquipmentCheck check(String kind, int minutesBefore, boolean passed) {
        return new EquipmentCheck(kind, NINE.minusMinutes(minutesBefore), passed);
    }

    public InspectionTest test() {
        Trace trace = builder.rows() == 0 ? null : Trace.decode(builder.pack());
        return new InspectionTest(
                "R1",
                method,
                NINE.toLocalDate(),
                fuel,
                "5",
                temperature,
                humidity,
                pressure,
                100,
                ratedSpeed,
                referenceMass,
                grossMass,
                true,
                null,
                trace,
                null);
    }

    public Circumstances circumstances() {
        return new Circumstances(region, NINE, drive, gearbox, reason, reported, checks);
    }

    List<RuleOutcome> outcomes() {
        InspectionTest test = test();
        return RULES.examine(test, circumstances(), Recomputation.of(test));
    }

    RuleOutcome outcome(String rule) {
        return outcomes().stream()
                .filter(each -> each.rule().id().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("The rule " + rule + " does not belong to " + method));
    }

    RuleOutcome.State state(String rule) {
        return outcome(rule).state();
    }

    Breach breach(String rule) {
        Breach breach = outcome(rule).breach();
        if (breach == null) {
            throw new AssertionError(rule + " was not broken but " + state(rule));
        }
        return breach;
    }

    StandardVerdict verdict() {
        InspectionTest test = test();
        List<RecomputedItem> items = Recomputation.of(test);
        Edition edition = Standard.packaged().on(test.startedOn());
        return VerdictMaker.of(test, circumstances(), edition, items, RULES.examine(test, circumstances(), items));
    }
}
