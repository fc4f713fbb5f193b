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
import java.util.HashSet;
import java.util.Set;

/** Carries out an inspection step by step, honestly; whoever wants to cheat changes the draft before or after. */
public final class InspectionDesk {
    private static final int APPEARANCE_SECONDS = 150;
    private static final int OBD_SECONDS = 240;

    private final Limits limits;
    private final Weather weather;
    private final ReportNumbers numbers = new ReportNumbers();

    public InspectionDesk(Limits limits, Weather weather) {
        this.limits = limits;
        this.weather = weather;
    }

    /** Opens the draft of a visit that begins on a line at a moment of the platform's clock. */
    public Draft open(Visit visit, Line line, Crew crew, LocalDateTime at, Chance chance) {
        LocalDateTime shown = at.plusSeconds(line.clockOffset());
        Air air = weather.at(at, line.bench(), chance.branch("weather"));
        return new Draft(visit, line, MethodChoice.of(visit.vehicle(), line), crew, new Times(shown, shown, at), air);
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
        LocalDateTime at = draft.times().started().minusSeconds(chance.whole(150, 420));
        ObdReading reading = draft.cable().apply(ObdReader.read(vehicle, at, chance));
        draft.reading(reading);
        draft.obd(Verdict.of(reading.passed()));
        return reading.connected();
    }

    private void measure(Draft draft, boolean scanned, Chance chance) {
        if (chance.happens(0.011)) {
            draft.rig().stopAfter(chance.whole(12, 70));
        }
        Sheet sheet = sheet(draft);
        TestRun run = new TestRun(draft.onRollers(), draft.line(), draft.rig(), scanned, chance);
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

    /** Report numbers: county, station, time, line, two random digits; no number twice. */
    private static final class ReportNumbers {
        private final Set<String> today = new HashSet<>();
        private int day;

        String next(Draft draft, Chance chance) {
            LocalDateTime time = draft.times().ended();
            if (time.getDayOfYear() != day) {
                today.clear();
                day = time.getDayOfYear();
            }
            String station = draft.line().stationId();
            String stem = "%s%s%02d%02d%02d%02d%02d%02d%02d"
                    .formatted(
                            station.substring(0, 6),
                            station.substring(7),
                            time.getYear() % 100,
                            time.getMonthValue(),
                            time.getDayOfMonth(),
                            time.getHour(),
                            time.getMinute(),
                            time.getSecond(),
                            draft.line().number());
            int tail = chance.whole(0, 99);
            while (!today.add(stem + tail)) {
                tail = (tail + 1) % 100;
            }
            return stem + "%02d".formatted(tail);
        }
    }
}
