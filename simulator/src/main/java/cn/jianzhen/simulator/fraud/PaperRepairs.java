package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Shop;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.repair.Part;
import cn.jianzhen.simulator.repair.Repair;
import cn.jianzhen.simulator.repair.RepairSheet;
import cn.jianzhen.simulator.repair.Workshop;
import cn.jianzhen.simulator.vehicle.Fault;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Repair records of cars that nobody touched. */
public final class PaperRepairs {
    private static final int REMEMBERED = 12;
    private static final List<String> TEMPLATE = List.of("更换氧传感器", "清洗三元催化");
    private static final List<List<String>> VARIANTS =
            List.of(TEMPLATE, List.of("清洗三元催化", "更换氧传感器"), List.of("更换氧传感器"), List.of("清洗三元催化", "保养"));
    private static final List<Part> TEMPLATE_PARTS = List.of(new Part("OXS-0001", "氧传感器", "", 1));

    private final Workshop workshop;
    private final Map<String, Part> serials = new HashMap<>();
    private final Deque<Vehicle> customers = new ArrayDeque<>();

    public PaperRepairs(Workshop workshop) {
        this.workshop = workshop;
    }

    /** The records that a shop writes for one car; the first is that car's own, the others are for cars that are not there. */
    public List<Repair> write(
            PaperStyle style, Draft failed, Shop shop, LocalDateTime received, double strength, Chance chance) {
        RepairSheet sheet = workshop.sheet(failed, shop, received, chance);
        LocalDateTime done = received.plusMinutes(chance.whole(50, 150));
        sheet.between(received, done);
        fill(sheet, style, failed, strength, chance);
        List<Repair> written = new ArrayList<>();
        written.add(sheet.signed(sheet.settled().plusMinutes(chance.whole(2, 15))));
        if (style == PaperStyle.REPAIR_CROWDED) {
            written.addAll(crowd(shop, received, done, strength, chance));
        }
        customers.addFirst(failed.vehicle());
        if (customers.size() > REMEMBERED) {
            customers.removeLast();
        }
        return written;
    }

    private void fill(RepairSheet sheet, PaperStyle style, Draft failed, double strength, Chance chance) {
        LocalDateTime received = sheet.received();
        switch (style) {
            case REPAIR_MINUTES -> {
                double minutes = (28 - 26 * strength) * chance.between(0.7, 1.1);
                sheet.between(received, received.plusMinutes(Math.max(2, Math.round(minutes))));
            }
            case REPAIR_NO_PARTS -> sheet.fitted(List.of());
            case REPAIR_TEMPLATE -> template(sheet, strength, chance);
            case REPAIR_WRONG_TIME -> {
                LocalDateTime before = failed.times().started().minusMinutes(Math.round(12 + 500 * strength));
                sheet.between(before, before.plusMinutes(chance.whole(30, 60)));
            }
            case REPAIR_CROWDED ->
                sheet.worked(
                        hours(received, sheet.settled()),
                        sheet.shop().technicians().getFirst());
            case REPAIR_WRONG_PARTS -> sheet.fitted(Workshop.parts(unlike(failed, chance), chance));
            case REPAIR_SERIAL_REUSED -> sheet.fitted(List.of(reused(failed, sheet.shop(), strength, chance)));
            case REPAIR_DEFAULTS -> defaults(sheet, strength, chance);
        }
    }

    /** The same words, hours and price for every customer, whatever was wrong. */
    private static void template(RepairSheet sheet, double strength, Chance chance) {
        int texts = 1 + (int) Math.round(3 * (1 - strength));
        sheet.said("尾气超标", VARIANTS.get(chance.whole(0, texts - 1)))
                .worked(1.0, sheet.shop().technicians().getFirst())
                .costing(480)
                .fitted(TEMPLATE_PARTS);
    }

    /** A fault of another organ than the one that failed: its parts cannot cure. */
    private static Fault unlike(Draft failed, Chance chance) {
        boolean diesel = failed.vehicle().diesel();
        Fault real = failed.vehicle().condition().fault();
        List<Fault> others =
                diesel ? List.of(Fault.APPEARANCE, Fault.LAMP) : List.of(Fault.APPEARANCE, Fault.SMOKE, Fault.WEAK);
        return chance.pick(others.stream().filter(other -> other != real).toList());
    }

    /** A shop's one catalyst with its number in the papers of several cars; the more shameless, the fewer numbers. */
    private Part reused(Draft failed, Shop shop, double strength, Chance chance) {
        int numbers = 1 + (int) Math.round(4 * (1 - strength));
        String name = failed.vehicle().diesel() ? "颗粒捕集器" : "三元催化器";
        String key = shop.id() + name + chance.whole(1, numbers);
        return serials.computeIfAbsent(
                key, unit -> new Part("TWC-" + chance.digits(4), name, "KT" + chance.digits(9), 1));
    }

    /** What stands in the form when nobody fills it in (standards sheet §2.1). */
    private static void defaults(RepairSheet sheet, double strength, Chance chance) {
        sheet.said("常规维修", List.of("常规维修")).fitted(List.of());
        if (chance.happens(0.3 + 0.7 * strength)) {
            sheet.odometer(chance.whole(0, 99_999));
        }
    }

    /** Certificates of the same hours and the same hands for cars that were here before. */
    private List<Repair> crowd(Shop shop, LocalDateTime from, LocalDateTime to, double strength, Chance chance) {
        List<Repair> crowd = new ArrayList<>();
        int wanted = 1 + (int) Math.round(4 * strength);
        for (Vehicle vehicle : customers.stream().limit(wanted).toList()) {
            LocalDateTime begun = from.plusMinutes(chance.whole(0, 9));
            crowd.add(workshop.empty(vehicle, shop, begun)
                    .between(begun, to)
                    .worked(hours(begun, to), shop.technicians().getFirst())
                    .said("尾气超标", List.of("检查点火系统"))
                    .costing(10 * chance.whole(20, 60))
                    .broughtBy(vehicle.phone())
                    .signed(to.plusMinutes(chance.whole(2, 15))));
        }
        return crowd;
    }

    private static double hours(LocalDateTime from, LocalDateTime to) {
        long minutes = Duration.between(from, to).toMinutes();
        return Math.max(0.1, Math.round(minutes / 6.0) / 10.0);
    }

    /** A shop's own catalyst goes into every customer's car; the more shameless, the fewer units it has. */
    public Repair rented(Draft failed, Shop shop, LocalDateTime received, double strength, Chance chance) {
        int units = 1 + (int) Math.round(2 * (1 - strength));
        String serial = "KX%s%02d".formatted(shop.id().substring(2), chance.whole(1, units));
        Part catalyst = new Part("TWC-7731", "三元催化器", serial, 1);
        LocalDateTime done = received.plusMinutes(chance.whole(45, 100));
        return workshop.sheet(failed, shop, received, chance)
                .between(received, done)
                .fitted(List.of(catalyst))
                .signed(done.plusMinutes(chance.whole(2, 15)));
    }
}
