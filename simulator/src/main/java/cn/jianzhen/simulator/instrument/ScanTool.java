package cn.jianzhen.simulator.instrument;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.physics.Gas;
import cn.jianzhen.simulator.physics.Moment;
import cn.jianzhen.simulator.physics.Wander;
import cn.jianzhen.simulator.vehicle.Model;

/** Reads the live data of the vehicle, some seconds behind the bench's clock. */
public final class ScanTool {
    private final Model model;
    private final Chance chance;
    private final Moment[] behind;
    private final double speedFactor;
    private final Wander loadNoise;
    private final Wander sensor;
    private double coolant;
    private double exhaust;
    private int seconds;

    public ScanTool(Model model, int lag, double coldness, Chance chance) {
        this.model = model;
        this.chance = chance;
        this.behind = new Moment[lag + 1];
        this.speedFactor = bounded(chance.gauss(1.018, 0.024), 0.965, 1.063);
        this.loadNoise = new Wander(chance, 0.8, 1.2);
        this.sensor = new Wander(chance, 0.25, 1);
        this.coolant = chance.between(84, 93) - 45 * coldness;
        this.exhaust = chance.between(150, 240);
    }

    /** Writes one row and returns the engine speed that it shows. */
    public int read(Recording stream, Moment now, Gas pipe) {
        behind[seconds++ % behind.length] = now;
        Moment seen = behind[seconds % behind.length];
        if (seen == null) {
            seen = now;
        }
        stream.next(0);
        stream.put(ObdChannel.SPEED, Math.max(0, Math.floor(seen.speed() * speedFactor + 0.5)));
        stream.put(ObdChannel.RPM, seen.rpm() + chance.gauss(0, 0.8));
        stream.put(ObdChannel.LOAD, bounded(seen.load() * 100 + loadNoise.next(), 5, 100));
        stream.put(ObdChannel.THROTTLE, bounded(11 + seen.load() * 72 + 0.4 * loadNoise.next(), 6, 100));
        coolant += 0.02 * (91 - coolant) + 0.15 * chance.gauss();
        stream.put(ObdChannel.COOLANT, coolant);
        if (model.diesel()) {
            diesel(stream, seen, pipe);
        } else {
            petrol(stream, seen);
        }
        return stream.count(stream.rows() - 1, ObdChannel.RPM);
    }

    private void petrol(Recording stream, Moment seen) {
        double manifold = 24 + 74 * seen.load() * (model.engine().turbo() ? 1.5 : 1) + 0.4 * sensor.next();
        stream.put(ObdChannel.MAP, manifold);
        stream.put(ObdChannel.MAF, air(seen.rpm(), manifold) * (1 + 0.006 * chance.gauss()));
        stream.put(ObdChannel.O2_VOLTAGE, bounded(450 + 280 * sensor.next(), 40, 900));
        stream.put(ObdChannel.LAMBDA, 1 + 0.005 * sensor.next());
    }

    private void diesel(Recording stream, Moment seen, Gas pipe) {
        double boost =
                99 + 95 * seen.load() * Math.min(1, seen.rpm() / model.engine().ratedSpeed());
        double maf = air(seen.rpm(), boost) * (1 + 0.01 * chance.gauss());
        double fuelPerHour = 0.5 * model.engine().displacement() + 0.245 * seen.power();
        exhaust += 0.12 * (160 + 300 * seen.load() - exhaust) + 0.5 * chance.gauss();
        stream.put(ObdChannel.MAF, maf);
        stream.put(ObdChannel.BOOST, boost + 0.6 * sensor.next());
        stream.put(ObdChannel.FUEL, seen.speed() < 3 ? 0 : Math.min(180, 100 * fuelPerHour / seen.speed()));
        stream.put(ObdChannel.EXHAUST, exhaust);
        if (model.has("scr")) {
            stream.put(ObdChannel.NOX, Math.max(0, pipe.nox() * (1 + 0.03 * sensor.next())));
            stream.put(
                    ObdChannel.UREA, Math.max(0, 0.05 * fuelPerHour * (exhaust > 200 ? 1 : 0) + 0.01 * chance.gauss()));
        }
        if (model.has("dpf")) {
            stream.put(ObdChannel.DPF, 0.4 + maf * 0.018 * (1 + 0.03 * sensor.next()));
        }
        if (model.has("egr")) {
            stream.put(ObdChannel.EGR, bounded(32 * (1 - seen.load()) + 0.5 * loadNoise.next(), 0, 60));
        }
    }

    /** Breathing of a four-stroke engine in g/s: volume, half the revolutions, filling, density in the manifold at 310 K. */
    private double air(double rpm, double manifold) {
        return model.engine().displacement() * rpm / 120 * 0.86 * manifold / (0.287 * 310);
    }

    private static double bounded(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
