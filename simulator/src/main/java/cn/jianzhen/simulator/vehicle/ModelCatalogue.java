package cn.jianzhen.simulator.vehicle;

import cn.jianzhen.simulator.chance.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The models on the roads of the city. Lawful sharing of calibrations is built in: siblings of one maker share an engine, truck
 * brands buy the same engine, and one brand sells the twin of another maker's car.
 */
public final class ModelCatalogue {
    private static final List<String> CAR_BRANDS = List.of("澜骐", "曜川", "沐辰", "岳翎", "晟途", "珩跃", "栖野", "翀越");
    private static final String TWIN_OF_FIRST = "垣驰";
    private static final List<String> TRUCK_BRANDS = List.of("磐岭", "驮山", "铎远", "崮岩");
    private static final List<String> TRUCK_ENGINES = List.of("衡擎", "霁动", "岑力");
    /** Engine speed per road speed, r/min per km/h, from first to top gear. */
    private static final List<Double> LIGHT_TRUCK_GEARS = List.of(152.0, 88.0, 56.0, 40.0, 31.0);

    private static final List<Double> HEAVY_TRUCK_GEARS = List.of(148.0, 96.0, 62.0, 43.0, 31.0, 24.0);
    private static final String SIGNS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private final Chance chance;
    private final EngineCatalogue engines;
    private final List<Model> models = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();

    public ModelCatalogue(Chance chance) {
        this.chance = chance;
        this.engines = new EngineCatalogue(chance.branch("engines"));
        CAR_BRANDS.forEach(this::carBrand);
        twins();
        lightTrucks();
        heavyTrucks();
        buses();
    }

    public List<Model> models() {
        return List.copyOf(models);
    }

    /** How common each model is, in the order of {@link #models()}. */
    public double[] weights() {
        return weights.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void carBrand(String brand) {
        String worldCode = "L" + chance.letters(SIGNS, 2);
        double[] sizes = {1.3, 1.5, 1.6, 1.8, 2.0};
        for (int stage = 3; stage <= 6; stage++) {
            for (int i = 0; i < 2; i++) {
                boolean turbo = stage >= 5 && chance.happens(0.45);
                EngineFamily engine = engines.petrol(brand, stage, sizes[chance.whole(0, 4)], turbo);
                car(brand, worldCode, engine, true, "K33");
                car(brand, worldCode, engine, false, chance.happens(0.4) ? "K32" : "K33");
            }
        }
        if (chance.happens(0.4)) {
            car(brand, worldCode, engines.hybrid(brand, 1.5), false, "K33");
        }
    }

    private void car(String brand, String worldCode, EngineFamily engine, boolean manual, String category) {
        int curb = 5 * (int) (168 + engine.displacement() * 50 + chance.gauss(0, 10));
        List<Double> steps =
                manual ? List.of(128.0, 71.0, 48.0, 36.0, 29.0) : List.of(118.0, 66.0, 43.0, 31.0, 25.0, 20.0);
        boolean allWheel = category.equals("K32") && chance.happens(0.45);
        Chassis chassis = new Chassis(category, curb, curb + 450, manual, allWheel ? "4wd" : "2wd", steps);
        add(brand, worldCode, engine, chassis, List.of("twc"));
        double[] stageWeight = {0, 0, 0, 0.5, 1.6, 2.4, 1.6};
        weights.add(stageWeight[engine.stage()] * chance.between(0.6, 1.6) * (engine.fuel() == Fuel.PETROL ? 1 : 0.5));
    }

    /** Badge-engineered twins: another brand and VIN prefix, the same car and calibration. */
    private void twins() {
        String worldCode = "L" + chance.letters(SIGNS, 2);
        for (Model original : List.copyOf(models)) {
            if (original.brand().equals(CAR_BRANDS.getFirst())
                    && original.engine().stage() >= 5) {
                models.add(new Model(
                        TWIN_OF_FIRST,
                        modelCode(original.engine()),
                        worldCode + chance.letters(SIGNS + "0123456789", 5),
                        original.engine(),
                        original.category(),
                        original.grossMass(),
                        original.referenceMass(),
                        original.manual(),
                        original.drive(),
                        original.aftertreatment(),
                        original.gears(),
                        original.obdStandard(),
                        original.supportedPids(),
                        original.vinDelivered()));
                weights.add(0.8);
            }
        }
    }

    private void lightTrucks() {
        for (int stage = 3; stage <= 6; stage++) {
            for (String maker : TRUCK_ENGINES) {
                int power = chance.whole(78, 112);
                EngineFamily engine = engines.diesel(
                        maker, stage, 2.5 + 0.1 * chance.whole(0, 5), power, 3000 + 100 * chance.whole(0, 4));
                for (String brand : TRUCK_BRANDS) {
                    if (chance.happens(0.6)) {
                        truck(brand, engine, "H31", 2500 + 10 * chance.whole(-20, 30), 4495, LIGHT_TRUCK_GEARS);
                        weights.add((stage == 3 ? 0.5 : 1.1) * chance.between(0.6, 1.4));
                    }
                }
            }
        }
    }

    private void heavyTrucks() {
        double[] litres = {6.7, 8.9, 10.8, 12.5};
        int[] powers = {162, 235, 290, 345};
        for (int stage = 3; stage <= 6; stage++) {
            for (String maker : TRUCK_ENGINES) {
                int size = chance.whole(0, 3);
                EngineFamily engine = engines.diesel(
                        maker,
                        stage,
                        litres[size],
                        powers[size] + chance.whole(-8, 12),
                        1900 + 100 * chance.whole(0, 4));
                for (String brand : TRUCK_BRANDS) {
                    if (chance.happens(0.6)) {
                        String category = size == 0 ? "H11" : chance.happens(0.6) ? "Q11" : "H17";
                        truck(
                                brand,
                                engine,
                                category,
                                7000 + size * 900 + 100 * chance.whole(-8, 8),
                                18000 + size * 2300,
                                HEAVY_TRUCK_GEARS);
                        weights.add((stage == 3 ? 0.4 : 1.2) * chance.between(0.6, 1.4));
                    }
                }
            }
        }
    }

    private void truck(String brand, EngineFamily engine, String category, int curb, int gross, List<Double> steps) {
        List<String> devices = new ArrayList<>();
        if (engine.stage() >= 4) {
            devices.addAll(gross > 4500 ? List.of("scr") : List.of("doc", "egr"));
        }
        if (engine.stage() >= 5 && gross <= 4500) {
            devices.add("scr");
        }
        if (engine.stage() == 6) {
            devices.addAll(gross > 4500 ? List.of("doc", "dpf") : List.of("dpf"));
        }
        boolean severalAxles = gross > 18000 && chance.happens(0.2);
        String worldCode = "L" + SIGNS.charAt(brand.charAt(0) % 20) + SIGNS.charAt(brand.charAt(1) % 20);
        double rear = 0.98 + 0.02 * chance.whole(0, 3);
        double engineSpeed = engine.ratedSpeed() / (gross > 4500 ? 2200.0 : 3200.0);
        List<Double> fitted =
                steps.stream().map(step -> step * rear * engineSpeed).toList();
        String drive = severalAxles ? "multi_axle" : "2wd";
        add(brand, worldCode, engine, new Chassis(category, curb, gross, true, drive, fitted), devices);
    }

    private void buses() {
        for (int stage = 5; stage <= 6; stage++) {
            EngineFamily engine = engines.gas(TRUCK_ENGINES.getFirst(), stage, 7.8, 185);
            List<Double> steps = List.of(120.0, 74.0, 48.0, 34.0, 27.0);
            add("铎远", "LDB", engine, new Chassis("K11", 9800, 16500, true, "2wd", steps), List.of("twc"));
            weights.add(0.9);
        }
    }

    private void add(String brand, String worldCode, EngineFamily engine, Chassis chassis, List<String> devices) {
        double axle = chance.gauss(1, 0.05);
        List<Double> gears = chassis.steps().stream()
                .map(step -> step * axle * chance.gauss(1, 0.015))
                .toList();
        int stage = engine.stage();
        String standard = stage >= 6 ? "cn_obd6" : stage == 5 && chance.happens(0.6) ? "eobd" : "obd2";
        models.add(new Model(
                brand,
                modelCode(engine),
                worldCode + chance.letters(SIGNS + "0123456789", 5),
                engine,
                chassis.category(),
                chassis.gross(),
                chassis.curb() + 100,
                chassis.manual(),
                chassis.drive(),
                devices,
                gears,
                standard,
                chance.letters("0123456789ABCDEF", stage >= 5 ? 24 : 8),
                stage >= 5 || chance.happens(0.35)));
    }

    private record Chassis(String category, int curb, int gross, boolean manual, String drive, List<Double> steps) {}

    private String modelCode(EngineFamily engine) {
        return "%s%d%s%d"
                .formatted(
                        chance.letters(SIGNS, 2),
                        1000 + chance.whole(1, 9) * 100 + (int) (engine.displacement() * 10),
                        chance.letters(SIGNS, 1),
                        engine.stage())
                .toUpperCase(Locale.ROOT);
    }
}
