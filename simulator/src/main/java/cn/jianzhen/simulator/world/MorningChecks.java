package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.StationHabit;
import cn.jianzhen.simulator.fraud.StationHabits;
import cn.jianzhen.simulator.fraud.StationHabits.Habit;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.packaging.PackageFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The daily checks of a line's equipment before the first car, and the monthly one of the rollers (standards sheet §4.7). */
final class MorningChecks {
    private static final List<Check> BOTH =
            List.of(new Check("coast_down", 3124, 218.68, 30, 0, 75), new Check("weather", 22, 1, 0.25, 1, 25));
    private static final List<Check> PETROL = List.of(
            new Check("leak", 0, 2, 0.2, 2, 50),
            new Check("zero", 0, 0.02, 0.004, 2, 30),
            new Check("span_low", 0.5, 0.02, 0.005, 2, 35),
            new Check("hc_residue", 0, 7, 1.3, 1, 20),
            new Check("flow_o2", 20.8, 0.5, 0.06, 2, 25));
    private static final List<Check> DIESEL = List.of(
            new Check("zero", 0, 0.02, 0.004, 2, 30),
            new Check("smoke_filter", 50, 2, 0.5, 1, 30),
            new Check("span_low", 300, 25, 4, 1, 35));
    /** Parasitic loss at 50 km/h: 7.8e-4·v² (standards sheet §5.1). */
    private static final Check PARASITIC = new Check("parasitic", 1.95, 0.2, 0.03, 2, 190);

    private final DataPackage target;
    private final StationHabits habits;
    private final Map<String, List<Double>> written = new HashMap<>();

    MorningChecks(DataPackage target, StationHabits habits) {
        this.target = target;
        this.habits = habits;
    }

    /** One kind of check: nominal value, tolerance, usual scatter, digits, seconds it takes. */
    private record Check(String kind, double nominal, double tolerance, double scatter, int decimals, int seconds) {}

    /** Checks one line; false where somebody left it out. */
    boolean morning(Station station, Line line, LocalDate day, String operator, Chance chance) {
        Habit skipping = habits.of(StationHabit.NO_DAILY_CHECK, station);
        if (skipping != null && line.number() == 1 && chance.happens(skipping.graded(0.08, 0.6))) {
            return false;
        }
        LocalDateTime time = day.atStartOfDay().plusHours(6).plusMinutes(40 + chance.whole(0, 25));
        Habit copying = habits.of(StationHabit.CHECKS_COPIED, station);
        List<Double> before = written.get(line.id());
        if (copying != null && before != null && chance.happens(copying.graded(0.35, 1))) {
            copied(line, time, operator, copying, before, chance);
            return true;
        }
        List<Double> measured = new ArrayList<>();
        for (Check check : checks(line, day)) {
            time = perform(line, check, time, operator, measured, chance);
        }
        written.putIfAbsent(line.id(), measured);
        return true;
    }

    Draft.Deed deed(Line line) {
        StationHabit habit = StationHabit.NO_DAILY_CHECK;
        return new Draft.Deed(habit.scheme(), habit.category(), "line=" + line.id());
    }

    private static List<Check> checks(Line line, LocalDate day) {
        List<Check> checks = new ArrayList<>(BOTH);
        checks.addAll(line.diesel() ? DIESEL : PETROL);
        if (day.getDayOfMonth() <= 7 && day.getDayOfWeek().getValue() == 1 + line.number() % 5) {
            checks.add(PARASITIC);
        }
        return checks;
    }

    /** A check that fails is repeated after an adjustment. */
    private LocalDateTime perform(
            Line line, Check check, LocalDateTime from, String operator, List<Double> measured, Chance chance) {
        LocalDateTime time = from;
        double sloppy = chance.happens(0.006) ? 6 : 1;
        boolean passed = false;
        while (!passed) {
            LocalDateTime started = time.plusSeconds(chance.whole(20, 60));
            time = started.plusSeconds(check.seconds() + chance.whole(-5, 12));
            double drawn = check.nominal() + sloppy * check.scatter() * chance.gauss();
            double value = check.nominal() == 0 ? Math.abs(drawn) : drawn;
            passed = row(line, check, started, time, value, operator);
            sloppy = 1;
            if (passed) {
                measured.add(value);
            }
        }
        return time;
    }

    /** The figures of one morning written again, at the gross end in no time at all. */
    private void copied(
            Line line, LocalDateTime from, String operator, Habit habit, List<Double> before, Chance chance) {
        List<Check> checks = checks(line, from.toLocalDate());
        LocalDateTime time = from;
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            LocalDateTime started = time.plusSeconds(chance.whole(2, 9));
            time = started.plusSeconds(Math.max(1, Math.round(check.seconds() * habit.graded(0.8, 0.04))));
            double fresh = Math.abs(check.nominal() + 0.5 * check.scatter() * chance.gauss());
            row(line, check, started, time, i >= before.size() ? fresh : before.get(i), operator);
        }
    }

    private boolean row(
            Line line, Check check, LocalDateTime started, LocalDateTime ended, double measured, String operator) {
        boolean passed = Math.abs(measured - check.nominal()) <= check.tolerance();
        target.table(PackageFile.EQUIPMENT_CHECKS)
                .cell(line.id())
                .cell(check.kind())
                .cell(started)
                .cell(ended)
                .number(check.nominal(), check.decimals())
                .number(measured, check.decimals())
                .number(check.tolerance(), 2)
                .cell(passed ? "pass" : "fail")
                .cell(operator)
                .end();
        return passed;
    }
}
