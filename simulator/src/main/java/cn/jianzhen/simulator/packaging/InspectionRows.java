package cn.jianzhen.simulator.packaging;

import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.ObdReading;
import cn.jianzhen.simulator.inspection.ObdReading.Counters;
import cn.jianzhen.simulator.inspection.Result;
import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.ObdChannel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.vehicle.Calibration;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.io.IOException;

/** Rows of one closed inspection: report, results, trace, on-board diagnosis. */
public final class InspectionRows {
    private static final Channel[] CHANNELS = Channel.values();
    private static final ObdChannel[] OBD_CHANNELS = ObdChannel.values();

    private final DataPackage target;

    public InspectionRows(DataPackage target) {
        this.target = target;
    }

    public void write(Draft draft) throws IOException {
        reportAndResults(draft);
        Recording trace = draft.trace();
        if (trace != null) {
            trace(draft.reportNo(), trace);
        }
        ObdReading reading = draft.reading();
        if (reading != null) {
            check(draft, reading);
        }
        Recording stream = draft.stream();
        if (stream != null) {
            stream(draft.reportNo(), stream);
        }
    }

    /** What the report says, without the seconds behind it. */
    public void reportAndResults(Draft draft) {
        report(draft);
        for (Result result : draft.results()) {
            result(draft.reportNo(), result);
        }
    }

    private void report(Draft draft) {
        Vehicle vehicle = draft.vehicle();
        Table table = target.table(PackageFile.INSPECTIONS)
                .cell(draft.reportNo())
                .cell(draft.line().stationId())
                .cell(draft.line().id())
                .cell(vehicle.vin())
                .cell(vehicle.plate())
                .cell(vehicle.plateColor())
                .cell(draft.visit().kind())
                .cell(draft.visit().cycle())
                .cell(draft.visit().attempt())
                .cell(draft.method().code())
                .cell(draft.methodReason())
                .cell(draft.times().started())
                .cell(draft.times().ended())
                .cell(draft.times().uploaded())
                .cell(draft.appearance().code())
                .cell(draft.obd().code())
                .cell(draft.exhaust().code())
                .cell(draft.overall().code());
        entered(table, draft);
        table.cell(draft.phone()).cell(draft.line().software().version()).end();
    }

    private static void entered(Table table, Draft draft) {
        table.cell(draft.odometer())
                .cell(draft.declared().ratedPower())
                .cell(draft.declared().ratedSpeed())
                .cell(draft.declared().referenceMass())
                .number(draft.air().temperature(), 1)
                .number(draft.air().humidity(), 1)
                .number(draft.air().pressure(), 2)
                .cell(draft.crew().driver())
                .cell(draft.reading() == null ? "" : draft.crew().obdOperator())
                .cell(draft.crew().appearance())
                .cell(draft.crew().signatory());
    }

    private void result(String reportNo, Result result) {
        target.table(PackageFile.RESULTS)
                .cell(reportNo)
                .cell(result.item())
                .number(result.value(), result.decimals())
                .cell(result.limit())
                .cell(result.passed() ? "pass" : "fail")
                .end();
    }

    private void trace(String reportNo, Recording trace) throws IOException {
        Table table = target.table(PackageFile.TRACES);
        table.mayTurnPage();
        for (int row = 0; row < trace.rows(); row++) {
            table.cell(reportNo).cell(row + 1L).cell(trace.phase(row));
            for (Channel channel : CHANNELS) {
                int count = trace.count(row, channel);
                if (count == Recording.ABSENT) {
                    table.empty();
                } else if (channel == Channel.LOW_FLOW) {
                    table.cell(count != 0);
                } else {
                    table.count(count, channel.decimals());
                }
            }
            table.end();
        }
    }

    private void stream(String reportNo, Recording stream) throws IOException {
        Table table = target.table(PackageFile.OBD_STREAM);
        table.mayTurnPage();
        for (int row = 0; row < stream.rows(); row++) {
            table.cell(reportNo).cell(row + 1L);
            for (ObdChannel channel : OBD_CHANNELS) {
                int count = stream.count(row, channel);
                if (count == Recording.ABSENT) {
                    table.empty();
                } else {
                    table.count(count, channel.decimals());
                }
            }
            table.end();
        }
    }

    private void check(Draft draft, ObdReading reading) {
        Table table = target.table(PackageFile.OBD_CHECKS)
                .cell(draft.reportNo())
                .cell(reading.checkedAt())
                .cell(reading.connected())
                .cell(reading.failure())
                .cell(reading.standard())
                .cell(reading.vin());
        boolean lit = !reading.troubleCodes().isEmpty();
        if (reading.connected()) {
            table.cell(lit).cell(true).cell(reading.troubleCodes().size());
        } else {
            table.empty().empty().empty();
        }
        table.cell(String.join(";", reading.troubleCodes())).cell(String.join(";", reading.notReady()));
        counters(table, reading.counters());
        table.cell(reading.supportedPids())
                .cell(reading.passed() ? "pass" : "fail")
                .end();
        details(draft.reportNo(), reading);
    }

    private static void counters(Table table, Counters counters) {
        int[] values = {
            counters.milDistance(), counters.distanceSinceClear(), counters.warmUps(), counters.ignitionCycles()
        };
        for (int value : values) {
            if (value < 0) {
                table.empty();
            } else {
                table.cell(value);
            }
        }
    }

    private void details(String reportNo, ObdReading reading) {
        for (Calibration.Unit unit : reading.units()) {
            target.table(PackageFile.OBD_MODULES)
                    .cell(reportNo)
                    .cell(unit.address())
                    .cell(unit.calId())
                    .cell(unit.cvn())
                    .end();
        }
        for (ObdReading.Monitor monitor : reading.monitors()) {
            target.table(PackageFile.OBD_IUPR)
                    .cell(reportNo)
                    .cell(monitor.name())
                    .cell(monitor.completed())
                    .cell(monitor.conditions())
                    .number(monitor.conditions() == 0 ? 0 : (double) monitor.completed() / monitor.conditions(), 3)
                    .end();
        }
    }
}
