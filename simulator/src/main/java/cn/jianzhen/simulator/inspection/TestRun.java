package cn.jianzhen.simulator.inspection;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Bench;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.instrument.Analyser;
import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import cn.jianzhen.simulator.instrument.Rig;
import cn.jianzhen.simulator.instrument.ScanTool;
import cn.jianzhen.simulator.physics.Gas;
import cn.jianzhen.simulator.physics.GasLine;
import cn.jianzhen.simulator.physics.Moment;
import cn.jianzhen.simulator.physics.Tailpipe;
import cn.jianzhen.simulator.vehicle.Condition;
import cn.jianzhen.simulator.vehicle.EngineFamily;
import cn.jianzhen.simulator.vehicle.Vehicle;
import org.jspecify.annotations.Nullable;

/** One tailpipe test under way: the vehicle on the rollers, the probe in its pipe, bench and scan tool writing. */
final class TestRun {
    private final Vehicle vehicle;
    private final Line line;
    private final Rig rig;
    private final int declaredMass;
    private final Chance chance;
    private final Recording trace = Recording.ofTrace();
    private final @Nullable Recording stream;
    private final Tailpipe tailpipe;
    private final @Nullable Tailpipe foreign;
    private final GasLine gasLine;
    private final Analyser analyser;
    private final ScanTool scanTool;
    private final double oil;

    TestRun(Vehicle vehicle, Draft draft, boolean scanned, Chance chance) {
        this.vehicle = vehicle;
        this.line = draft.line();
        this.rig = draft.rig();
        this.declaredMass = draft.declared().referenceMass();
        this.chance = chance;
        this.stream = scanned ? Recording.ofObd() : null;
        this.tailpipe = new Tailpipe(vehicle.model(), vehicle.condition(), chance.branch("pipe"));
        Condition other = rig.foreignGas();
        this.foreign = other == null ? null : new Tailpipe(vehicle.model(), other, chance.branch("valve"));
        this.gasLine = new GasLine(
                line.bench().gasDelay() + rig.extraDelay(), line.bench().mixing());
        this.analyser = new Analyser(rig, chance.branch("analyser"));
        int lag = line.software().rpmFromObd() ? chance.whole(0, 1) : chance.whole(0, 3);
        this.scanTool = new ScanTool(vehicle.model(), lag, vehicle.condition().coldness(), chance.branch("scan"));
        this.oil = chance.between(81, 95) - 40 * vehicle.condition().coldness();
    }

    Recording trace() {
        return trace;
    }

    @Nullable
    Recording stream() {
        return stream;
    }

    Vehicle vehicle() {
        return vehicle;
    }

    EngineFamily engine() {
        return vehicle.model().engine();
    }

    Bench bench() {
        return line.bench();
    }

    /** The mass that was entered: the bench brakes by it, whatever stands on the rollers. */
    int declaredMass() {
        return declaredMass;
    }

    Rig rig() {
        return rig;
    }

    Chance chance() {
        return chance;
    }

    boolean stopped() {
        return trace.rows() >= rig.stopAfter();
    }

    /** Lets the sample line fill with the gas of an idling engine before the recording begins. */
    void fillLine() {
        gasLine.fill(tailpipe.at(idle(0)).dilutedBy(rig.falseAir(0)));
    }

    Moment idle(double unrest) {
        return new Moment(0, engine().idle() + unrest, 0.2, 1);
    }

    /** The state at a road speed in a gear with a wheel power: engine friction and losses come on top. */
    Moment driving(double speed, double ratio, double wheelPower) {
        double rpm = Math.max(engine().idle(), ratio * speed);
        double full = engine().ratedPower()
                * engine().fullLoadShare(rpm)
                * vehicle.condition().power();
        double power = Math.max(0.5, wheelPower / 0.87 + 0.03 * engine().ratedPower() * rpm / engine().ratedSpeed());
        return new Moment(speed, rpm, Math.min(1, 0.12 + 0.88 * power / full), Math.min(power, full));
    }

    /** One second: gas leaves the pipe, is drawn through the line, and everybody writes a row. Returns the gas at the pipe. */
    Gas second(int phase, Moment moment) {
        trace.next(phase);
        Gas pipe = tailpipe.at(moment);
        Gas drawn = (foreign == null ? pipe : foreign.at(moment)).dilutedBy(rig.falseAir(trace.rows()));
        Gas arrived = gasLine.pass(drawn);
        int rpm = (int) Math.round(moment.rpm() + chance.gauss(0, 1.2));
        if (stream != null) {
            int read = scanTool.read(stream, moment, pipe);
            rpm = line.software().rpmFromObd() ? read : rpm;
        }
        trace.setCount(trace.rows() - 1, Channel.RPM, rpm);
        trace.put(Channel.OIL, oil + trace.rows() * 0.01);
        if (vehicle.diesel()) {
            analyser.diesel(trace, drawn, arrived);
        } else {
            analyser.petrol(trace, arrived);
        }
        return pipe;
    }

    /** Roller speed and force; power follows from them as in every honest trace: F·v/3600. */
    void rollers(double speed, double force) {
        int row = trace.rows() - 1;
        trace.setValue(row, Channel.SPEED, Math.max(0, speed));
        trace.setValue(row, Channel.FORCE, Math.max(0, force));
        trace.setValue(row, Channel.LOAD, trace.value(row, Channel.FORCE) * trace.value(row, Channel.SPEED) / 3600);
    }
}
