package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.packaging.PackageFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** The daily checks of a line's equipment before the first car (standards sheet §4.7). */
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

    private final DataPackage target;

    MorningChecks(DataPackage target) {
        this.target = target;
    }

    /** One kind of check: nominal value, tolerance, usual scatter, digits, seconds it takes. */
    private record Check(String kind, double nominal, double tolerance, double scatter, int decimals, int seconds) {}

    void morning(Line line, LocalDate day, String operator, Chance chance) {
        LocalDateTime time = day.atStartOfDay().plusHours(6).plusMinutes(40 + chance.whole(0, 25));
        for (Check check : BOTH) {
            time = perform(line, check, time, operator, chance);
        }
        for (Check check : line.diesel() ? DIESEL : PETROL) {
            time = perform(line, check, time, operator, chance);
        }
    }

    /** A check that fails is repeated after an adjustment. */
    private LocalDateTime perform(Line line, Check check, LocalDateTime from, String operator, Chance chance) {
        LocalDateTime time = from;
        boolean passed = false;
        double sloppy = chance.happens(0.006) ? 6 : 1;
        while (!passed) {
            LocalDateTime started = time.plusSeconds(chance.whole(20, 60));
            LocalDateTime ended = started.plusSeconds(check.seconds() + chance.whole(-5, 12));
            double measured = check.nominal() + sloppy * check.scatter() * chance.gauss();
            if (check.nominal() == 0) {
                measured = Math.abs(measured);
            }
            passed = Math.abs(measured - check.nominal()) <= check.tolerance();
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
            time = ended;
            sloppy = 1;
        }
        return time;
    }
}
