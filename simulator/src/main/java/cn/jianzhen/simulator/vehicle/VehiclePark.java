package cn.jianzhen.simulator.vehicle;

import cn.jianzhen.simulator.chance.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Registers one vehicle after the other; vehicle n is the same whenever it is asked for. */
public final class VehiclePark {
    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final List<String> NEIGHBOURS = List.of("豫A", "豫G", "豫C", "晋E", "豫U", "冀D");
    private static final List<String> NEIGHBOUR_CODES =
            List.of("410100", "410700", "410300", "140500", "419001", "130400");
    private static final int[] FIRST_YEAR = {0, 0, 0, 2009, 2012, 2017, 2020};
    private static final int[] LAST_YEAR = {0, 0, 0, 2012, 2016, 2020, 2023};

    private final Chance chance;
    private final ModelCatalogue catalogue;
    private final List<Model> models;
    private final double[] weights;
    private final LocalDate today;
    private final List<String> fleetPhones = new ArrayList<>();
    private int registered;

    public VehiclePark(Chance chance, ModelCatalogue catalogue, LocalDate today, int fleets) {
        this.chance = chance;
        this.catalogue = catalogue;
        this.models = catalogue.models();
        this.weights = catalogue.weights();
        this.today = today;
        for (int i = 0; i < fleets; i++) {
            fleetPhones.add("154" + "%08d".formatted(90_000_000 + i * 137));
        }
    }

    public int registered() {
        return registered;
    }

    public List<Model> models() {
        return catalogue.models();
    }

    /** The next vehicle of the register. */
    public Vehicle next() {
        return next(model -> true, false);
    }

    /** The next vehicle of a wanted kind, if wanted with a fault of the exhaust. */
    public Vehicle next(Predicate<Model> wanted, boolean faulty) {
        int number = registered++;
        Chance own = chance.branch(number);
        Model model = own.pickWeighted(models, weights);
        for (int tries = 0; tries < 200 && !wanted.test(model); tries++) {
            model = own.pickWeighted(models, weights);
        }
        Vehicle vehicle = built(number, model, own);
        if (faulty) {
            Ageing.wearOut(vehicle.condition(), model, own);
        }
        return vehicle;
    }

    /** A vehicle that belongs to nobody in the register: a donor from the yard. */
    public Vehicle unregistered(Predicate<Model> wanted, Chance choice) {
        Model model = choice.pickWeighted(models, weights);
        for (int tries = 0; tries < 200 && !wanted.test(model); tries++) {
            model = choice.pickWeighted(models, weights);
        }
        return built(choice.whole(700_000, 880_000), model, choice);
    }

    private Vehicle built(int number, Model model, Chance own) {
        int stage = model.engine().stage();
        LocalDate first =
                LocalDate.of(own.whole(FIRST_YEAR[stage], LAST_YEAR[stage]), own.whole(1, 12), own.whole(1, 28));
        double years = (today.toEpochDay() - first.toEpochDay()) / 365.25;
        boolean truck = model.diesel();
        int odometer = (int) Math.min(990_000, years * own.around(truck ? 42_000 : 13_500, 0.4));
        boolean taxi = !truck && own.happens(0.04);
        boolean fleet = own.happens(truck ? 0.22 : taxi ? 0.9 : 0.01);
        int origin = own.happens(truck ? 0.16 : 0.07) ? own.whole(0, NEIGHBOURS.size() - 1) : -1;
        boolean yellow = model.grossMass() > 4495 || model.category().equals("K11");
        String vin = Vin.of(model.vinPrefix(), first.getYear(), own, number + 100_000);
        return new Vehicle(
                number,
                own.happens(0.004) ? Vin.mistyped(vin, own) : vin,
                vin,
                (origin < 0 ? "豫H" : NEIGHBOURS.get(origin)) + plateTail(number),
                yellow ? "yellow" : "blue",
                yellow ? "01" : "02",
                model,
                model.engine()
                        .calibrations()
                        .get(own.whole(0, model.engine().calibrations().size() - 1)),
                truck ? "F" : model.category().equals("K11") ? "C" : taxi ? "D" : "A",
                origin < 0 ? "410800" : NEIGHBOUR_CODES.get(origin),
                first,
                odometer,
                fleet ? own.pick(fleetPhones) : "154%08d".formatted(number * 257L % 90_000_000L),
                Ageing.conditionOf(model, years, odometer, own.branch("condition")));
    }

    /** A letter and four digits, and once these are used up a digit, a letter and three digits: unique in the city. */
    private static String plateTail(int number) {
        int letters = PLATE_LETTERS.length();
        if (number < letters * 10_000) {
            int mixed = (int) (number * 7919L % (letters * 10_000L));
            return PLATE_LETTERS.charAt(mixed / 10_000) + "%04d".formatted(mixed % 10_000);
        }
        int rest = number - letters * 10_000;
        int tail = rest % 1000;
        int head = rest / 1000;
        return "%d%s%03d".formatted(head % 10, PLATE_LETTERS.charAt(head / 10 % letters), tail);
    }
}
