package cn.jianzhen.simulator.vehicle;

import cn.jianzhen.simulator.chance.Chance;
import java.time.LocalDate;
import java.util.List;

/** Builds one vehicle with its papers and its hidden condition. */
final class VehicleBuilder {
    private static final String PLATE_LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final List<String> NEIGHBOURS = List.of("豫A", "豫G", "豫C", "晋E", "豫U", "冀D");
    private static final List<String> NEIGHBOUR_CODES =
            List.of("410100", "410700", "410300", "140500", "419001", "130400");
    private static final int[] FIRST_YEAR = {0, 0, 0, 2009, 2012, 2017, 2020};
    private static final int[] LAST_YEAR = {0, 0, 0, 2012, 2016, 2020, 2023};
    private static final int HOME = -1;

    private final int number;
    private final Model model;
    private final Chance own;
    private final List<String> fleetPhones;

    VehicleBuilder(int number, Model model, Chance own, List<String> fleetPhones) {
        this.number = number;
        this.model = model;
        this.own = own;
        this.fleetPhones = fleetPhones;
    }

    Vehicle used(LocalDate today, boolean outsider) {
        int stage = model.engine().stage();
        LocalDate first =
                LocalDate.of(own.whole(FIRST_YEAR[stage], LAST_YEAR[stage]), own.whole(1, 12), own.whole(1, 28));
        double years = (today.toEpochDay() - first.toEpochDay()) / 365.25;
        int odometer = (int) Math.min(990_000, years * own.around(model.diesel() ? 42_000 : 13_500, 0.4));
        Condition condition = Ageing.conditionOf(model, years, odometer, own.branch("condition"));
        return built(first, odometer, outsider, condition);
    }

    /** Straight from the dealer: a few kilometres, small counters, nothing worn. */
    Vehicle brandNew(LocalDate today) {
        int odometer = own.whole(8, 120);
        Condition condition = Ageing.conditionOf(model, 0, odometer, own.branch("condition"));
        return built(today.minusDays(own.whole(0, 6)), odometer, false, condition);
    }

    private Vehicle built(LocalDate first, int odometer, boolean outsider, Condition condition) {
        boolean truck = model.diesel();
        boolean bus = model.category().equals("K11");
        boolean taxi = !truck && own.happens(0.04);
        boolean fleet = own.happens(truck ? 0.22 : taxi ? 0.9 : 0.01);
        boolean away = own.happens(truck ? 0.16 : 0.07) || outsider;
        int origin = away ? own.whole(0, NEIGHBOURS.size() - 1) : HOME;
        boolean yellow = model.grossMass() > 4495 || bus;
        String vin = Vin.of(model.vinPrefix(), first.getYear(), own, number + 100_000);
        return new Vehicle(
                number,
                own.happens(0.004) ? Vin.mistyped(vin, own) : vin,
                vin,
                (origin == HOME ? "豫H" : NEIGHBOURS.get(origin)) + plateTail(number),
                yellow ? "yellow" : "blue",
                yellow ? "01" : "02",
                model,
                own.pick(model.engine().calibrations()),
                truck ? "F" : bus ? "C" : taxi ? "D" : "A",
                origin == HOME ? "410800" : NEIGHBOUR_CODES.get(origin),
                first,
                odometer,
                fleet ? own.pick(fleetPhones) : "154%08d".formatted(number * 257L % 90_000_000L),
                condition);
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
