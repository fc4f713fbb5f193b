package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.physics.Air;
import cn.jianzhen.simulator.physics.Weather;
import cn.jianzhen.simulator.vehicle.Fault;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;

/** Carries out an inspection step by step, honestly; whoever wants to cheat changes the draft before or after. */
public final class InspectionDesk {
    private static final int APPEARANCE_SECONDS = 150;
    private static final int OBD_SECONDS = 240;
    private static final double MISTYPED = 0.004;

    private final Limits limits;
    private final Weather weather;
    private final ReportNumbers numbers = new ReportNumbers();
    private final Map<String, LocalDateTime> lastScan = new HashMap<>();

    public InspectionDesk(Limits limits, Weather weather) {
        this.limits = limits;
        this.weather = weather;
    }

    /** Opens the draft of a visit that begins on a line at a moment of the platform's clock. */
    public Draft open(Visit visit, Line line, Crew crew, LocalDateTime at, Chance chance) {
        LocalDateTime shown = at.plusSeconds(line.clockOffset());
        Air air = weather.at(at, line.bench(), chance.branch("weather"));
        Draft draft =
                new Draft(visit, line, MethodChoice.of(visit.vehicle(), line), crew, new Times(shown, shown, at), air);
        Chance keyboard = chance.branch("keyboard");
        if (keyboard.happens(MISTYPED)) {
            draft.odometer(mistyped(draft.odometer(), keyboard));
        }
        return draft;
    }

    /** A figure too many, a figure too few, or two figures swapped. */
    private static int mistyped(int odometer, Chance keyboard) {
        return switch (keyboard.whole(0, 2)) {
            case 0 -> odometer < 90_000 ? odometer * 10 + keyboard.whole(0, 9) : odometer / 10;
            case 1 -> odometer / 10;
            default -> odometer / 1000 * 1000 + odometer % 100 * 10 + odometer / 100 % 10;
        };
    }

    /** Appearance, on-board diagnosis, tailpipe; a part that fails ends the inspection. */
    public void examine(Draft draft, Chance chance) {
        Vehicle vehicle = draft.onRollers();
        boolean appearance = vehicle.condition().fault() != Fault.APPEARANCE;
        draft.appearance(Verdict.of(appearance));
        if (!appearance) {
            finish(draft, APPEARANCE_SECONDS + chance.whole(0, 60), chance);
            return;
        }
        boolean scanned = diagnose(draft, chance.branch("obd"));
        if (draft.obd() == Verdict.FAIL) {
            finish(draft, OBD_SECONDS + chance.whole(0, 90), chance);
            return;
        }
        measure(draft, scanned, chance.branch("exhaust"));
        Recording trace = draft.trace();
        finish(draft, (trace == null ? 0 : trace.rows()) + chance.whole(60, 130), chance);
    }

    /** True when a scan tool stays connected during the tailpipe test. */
    private boolean diagnose(Draft draft, Chance chance) {
        Vehicle vehicle = draft.onRollers();
        if (!vehicle.hasObd()) {
            draft.obd(Verdict.EXEMPT);
            return false;
        }
        LocalDateTime at = scanTime(draft, chance);
        ObdReading reading = draft.cable().apply(ObdReader.read(vehicle, at, chance));
        draft.reading(reading);
        draft.obd(Verdict.of(reading.passed()));
        return reading.connected();
    }

    /** One person reads one car after the other, before it goes on the line. */
    private LocalDateTime scanTime(Draft draft, Chance chance) {
        LocalDateTime started = draft.times().started();
        LocalDateTime wanted = started.minusSeconds(chance.whole(150, 420));
        LocalDateTime before = lastScan.get(draft.line().id());
        LocalDateTime possible = before == null ? wanted : before.plusSeconds(chance.whole(95, 150));
        LocalDateTime at = possible.isAfter(wanted) ? possible : wanted;
        LocalDateTime latest = started.minusSeconds(20);
        LocalDateTime scanned = at.isAfter(latest) ? latest : at;
        lastScan.put(draft.line().id(), scanned);
        return scanned;
    }

    private void measure(Draft draft, boolean scanned, Chance chance) {
        if (chance.happens(0.011)) {
            draft.rig().stopAfter(chance.whole(12, 70));
        }
        Sheet sheet = sheet(draft);
        TestRun run = new TestRun(draft.onRollers(), draft, scanned, chance);
        drive(draft.method(), run, sheet);
        draft.trace(run.trace());
        draft.stream(run.stream());
        if (run.stopped()) {
            draft.exhaust(chance.happens(0.8) ? Verdict.ABORTED : Verdict.INVALID);
            return;
        }
        draft.results(sheet.of(draft.method(), run.trace()));
        draft.exhaust(Verdict.of(Sheet.passed(draft.method(), draft.results())));
    }

    private static void drive(Method method, TestRun run, Sheet sheet) {
        switch (method) {
            case TWO_SPEED_IDLE -> TwoSpeedIdle.run(run);
            case ASM -> Asm.run(run, sheet);
            case VMAS -> Vmas.run(run);
            case LUGDOWN -> Lugdown.run(run);
            case FREE_ACCELERATION -> FreeAcceleration.run(run);
        }
    }

    /** The sheet by which the station's software computes the results of this draft. */
    public Sheet sheet(Draft draft) {
        return new Sheet(
                limits,
                draft.line().software(),
                draft.air(),
                draft.vehicle().model().engine().fuel(),
                draft.declared().ratedPower(),
                draft.vehicle().model().engine().turbo());
    }

    /** Most uploads take seconds; now and then the network is away for an hour or two. */
    private static void finish(Draft draft, int seconds, Chance chance) {
        LocalDateTime started = draft.times().started();
        LocalDateTime ended = started.plusSeconds(seconds);
        long delay = chance.happens(0.006) ? chance.whole(600, 9000) : chance.whole(4, 45);
        draft.times(new Times(
                started, ended, ended.minusSeconds(draft.line().clockOffset()).plusSeconds(delay)));
    }

    /** The platform gives the report its number. */
    public void close(Draft draft, Chance chance) {
        draft.reportNo(numbers.next(draft, chance));
    }
}
