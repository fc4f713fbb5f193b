package cn.jianzhen.simulator.repair;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Shop;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Condition;
import cn.jianzhen.simulator.vehicle.Fault;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Repairs vehicles. */
public final class Workshop {
    private final Benches benches = new Benches();
    private int repairs;

    /** A real repair: takes hours, fits parts, erases the codes, and nearly always cures. */
    public Repair mend(Draft failed, Shop shop, LocalDateTime received, Chance chance) {
        Vehicle vehicle = failed.vehicle();
        Fault fault = vehicle.condition().fault();
        double hours = hours(fault) * chance.between(0.7, 1.6);
        Benches.Turn turn = benches.next(shop, received);
        LocalDateTime settled = turn.from().plusMinutes(Math.round(hours * 60 * chance.between(1.05, 1.4)));
        benches.busy(shop, turn.technician(), settled);
        Repair repair = sheet(failed, shop, received, chance)
                .between(received, settled)
                .worked(Math.max(0.1, Math.round(hours * 10) / 10.0), turn.technician())
                .signed(settled.plusMinutes(chance.whole(2, 15)));
        if (chance.happens(0.93)) {
            cure(vehicle);
        }
        return repair;
    }

    /** A new record with the words, parts and price that the fault of the car asks for. */
    public RepairSheet sheet(Draft failed, Shop shop, LocalDateTime received, Chance chance) {
        Fault fault = failed.vehicle().condition().fault();
        List<Part> parts = parts(fault, chance);
        return empty(failed.vehicle(), shop, received)
                .said(fault == Fault.NONE ? "尾气检测不合格" : fault.complaint(), items(fault, chance))
                .worked(
                        Math.round(hours(fault) * chance.between(0.8, 1.3) * 10) / 10.0,
                        chance.pick(shop.technicians()))
                .costing(price(parts, chance))
                .fitted(parts)
                .broughtBy(failed.phone())
                .after(failed.reportNo());
    }

    /** A new record in which nothing stands yet but the car and the shop. */
    public RepairSheet empty(Vehicle vehicle, Shop shop, LocalDateTime received) {
        return new RepairSheet("WX%s%07d".formatted(shop.id().substring(2), ++repairs), shop, vehicle, received);
    }

    private static int price(List<Part> parts, Chance chance) {
        int sum = 120
                + parts.stream()
                        .mapToInt(part -> priceOf(part) * part.quantity())
                        .sum();
        return 10 * (int) (sum * chance.between(0.09, 0.12));
    }

    private static List<String> items(Fault fault, Chance chance) {
        List<String> items = new ArrayList<>();
        if (fault != Fault.NONE) {
            items.add(fault.cure());
        }
        if (fault == Fault.NONE || chance.happens(0.5)) {
            items.add(chance.pick(List.of("清洗节气门", "清除积碳", "更换机油机滤", "检查点火系统", "清洗进气道")));
        }
        return items;
    }

    /** Parts that fit the fault; a serial number where the part is large. */
    public static List<Part> parts(Fault fault, Chance chance) {
        return switch (fault) {
            case NONE -> List.of();
            case CATALYST -> List.of(part("TWC", "三元催化器", true, 1, chance));
            case RICH, LAMP -> List.of(part("OXS", "氧传感器", true, 1, chance));
            case MISFIRE -> List.of(part("SPK", "火花塞", false, 4, chance));
            case SMOKE -> List.of(part("INJ", "喷油器", true, chance.whole(2, 6), chance));
            case NOX -> List.of(part("URE", "尿素喷嘴", true, 1, chance));
            case WEAK -> List.of(part("AIR", "空气滤芯", false, 1, chance));
            case APPEARANCE -> List.of(part("EXH", "排气管", false, 1, chance));
        };
    }

    private static Part part(String stem, String name, boolean numbered, int quantity, Chance chance) {
        String serial = numbered ? chance.letters("ABCDEFGHJK", 2) + chance.digits(9) : "";
        return new Part(stem + "-" + chance.digits(4), name, serial, quantity);
    }

    private static int priceOf(Part part) {
        return switch (part.name()) {
            case "三元催化器" -> 1900;
            case "尿素喷嘴" -> 1100;
            case "喷油器" -> 700;
            case "氧传感器" -> 320;
            case "排气管" -> 260;
            default -> 45;
        };
    }

    private static double hours(Fault fault) {
        return switch (fault) {
            case NONE -> 0.8;
            case RICH, LAMP, MISFIRE, WEAK -> 1;
            case CATALYST, APPEARANCE -> 1.6;
            case SMOKE, NOX -> 3.2;
        };
    }

    private static void cure(Vehicle vehicle) {
        Condition condition = vehicle.condition();
        condition.catalyst(Math.max(condition.catalyst(), 0.955));
        condition.nitric(Math.min(condition.nitric(), 1.3));
        condition.mixture(condition.mixture() * 0.2);
        condition.misfire(0);
        condition.smoke(Math.min(condition.smoke(), 0.85));
        condition.nox(Math.min(condition.nox(), 0.95));
        condition.scr(Math.max(condition.scr(), 0.7));
        condition.power(Math.max(condition.power(), 0.9));
        condition.coldness(0);
        condition.cleared(true);
        condition.fault(Fault.NONE);
    }
}
