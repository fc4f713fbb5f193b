package cn.jianzhen.simulator.vehicle;

import cn.jianzhen.simulator.chance.Chance;
import java.util.ArrayList;
import java.util.List;

/** Designs engines and the calibrations of their control units. */
final class EngineCatalogue {
    /** Shapes of calibration identifications, one per invented maker of control units. */
    private static final List<String> SHAPES =
            List.of("QX##-####-@", "@@####CL##", "10SW######", "EMS@##_V##.#", "##@#####-@@");

    private final Chance chance;

    EngineCatalogue(Chance chance) {
        this.chance = chance;
    }

    EngineFamily petrol(String maker, int stage, double litres, boolean turbo) {
        int power = (int) (litres * (turbo ? 78 : 55) + chance.gauss(0, 3));
        int speed = (turbo ? 52 : 58) * 100 + 100 * chance.whole(-2, 3);
        int idle = 10 * chance.whole(66, 78);
        String shape = chance.pick(SHAPES);
        return new EngineFamily(
                maker,
                Fuel.PETROL,
                stage,
                litres,
                power,
                speed,
                litres < 1.15 ? 3 : 4,
                turbo,
                idle,
                calibrations(shape, List.of("7E8", "7E9"), stage >= 5 || chance.happens(0.4)));
    }

    EngineFamily hybrid(String maker, double litres) {
        EngineFamily base = petrol(maker, 6, litres, false);
        return new EngineFamily(
                maker,
                Fuel.HYBRID_PETROL,
                6,
                litres,
                base.ratedPower(),
                base.ratedSpeed(),
                4,
                false,
                base.idle(),
                base.calibrations());
    }

    EngineFamily diesel(String maker, int stage, double litres, int power, int speed) {
        List<String> units = stage >= 5 ? List.of("7E8", "7EC") : List.of("7E8");
        return new EngineFamily(
                maker,
                Fuel.DIESEL,
                stage,
                litres,
                power,
                speed,
                litres > 4.5 ? 6 : 4,
                true,
                10 * chance.whole(60, 75),
                calibrations(chance.pick(SHAPES), units, true));
    }

    EngineFamily gas(String maker, int stage, double litres, int power) {
        return new EngineFamily(
                maker,
                Fuel.CNG,
                stage,
                litres,
                power,
                2300,
                6,
                true,
                650,
                calibrations(chance.pick(SHAPES), List.of("7E8"), true));
    }

    /** Two or three versions over the years; old control units deliver no verification number. */
    private List<Calibration> calibrations(String shape, List<String> addresses, boolean verified) {
        List<Calibration> versions = new ArrayList<>();
        for (int version = chance.whole(2, 3); version > 0; version--) {
            List<Calibration.Unit> units = new ArrayList<>();
            for (String address : addresses) {
                String cvn = verified ? chance.letters("0123456789ABCDEF", 8) : "";
                units.add(new Calibration.Unit(address, filled(shape), cvn));
            }
            versions.add(new Calibration(List.copyOf(units)));
        }
        return List.copyOf(versions);
    }

    String filled(String shape) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < shape.length(); i++) {
            char sign = shape.charAt(i);
            text.append(
                    switch (sign) {
                        case '#' -> chance.digits(1);
                        case '@' -> chance.letters("ABCDEFGHJKLMNPRSTUVWXYZ", 1);
                        default -> String.valueOf(sign);
                    });
        }
        return text.toString();
    }
}
