package cn.jianzhen.simulator.city;

import cn.jianzhen.simulator.chance.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Builds one station with lines, devices and staff. */
final class StationBuilder {
    private static final List<Software> SOFTWARE = List.of(
            new Software("BX-EIS 3.4.1", "5b0c7c0dd2b1c11e92d6d0a91f3c9ae0b3f8d101", true, 7, 1.0, false),
            new Software("BX-EIS 3.4.2", "0f5e3b8d4b9a0c27d1e6a5c48b7f9e2d6c1a3052", true, 7, 1.0, false),
            new Software("QH-Line 2.8.0", "c3d94a1be05f7768a2913d54e0fb6c8791d2e403", false, 7, 1.0, false),
            new Software("QH-Line 2.9.3", "9e1720d8bb46fa3c5de1077c4a82b3f6150c9d54", false, 8, 1.0, true),
            new Software("YT-Test 1.6.5", "71acfe3920d45be867f10c2b39d8a4e5f6021b65", false, 7, 0.932, false));
    private static final List<String> MAKERS = List.of("衡岫仪器", "霁川测控", "澹台装备", "栩正科技", "沐衡电子");

    private final Chance chance;
    private final LocalDate opening;

    StationBuilder(Chance chance, LocalDate opening) {
        this.chance = chance;
        this.opening = opening;
    }

    Station build(County county, int number, String status) {
        String id = "%s%03d".formatted(county.code(), number);
        List<Line> lines = lines(id);
        List<Device> devices = new ArrayList<>();
        lines.forEach(line -> devices.addAll(devices(line)));
        return new Station(
                id,
                county.shortName() + Names.firm(chance) + "机动车检测有限公司",
                Names.creditCode(chance),
                county,
                Names.address(chance, county),
                county.centre().near(chance, 3),
                Names.person(chance),
                Names.landline(chance),
                "24160" + chance.digits(7),
                opening.plusDays(chance.whole(200, 1800)),
                opening.minusDays(chance.whole(500, 2800)),
                status,
                lines,
                staff(id, lines.size()),
                List.copyOf(devices));
    }

    /** One diesel line and one to three petrol lines; ASM and VMAS stand side by side in the city. */
    private List<Line> lines(String stationId) {
        Software software = chance.pick(SOFTWARE);
        boolean vmas = chance.happens(0.65);
        int count = chance.whole(2, 4);
        List<Line> lines = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            boolean diesel = i == count;
            List<Method> methods = diesel
                    ? List.of(Method.LUGDOWN, Method.FREE_ACCELERATION)
                    : List.of(vmas ? Method.VMAS : Method.ASM, Method.TWO_SPEED_IDLE);
            String name = (diesel ? "柴油" : "汽油") + i + "号线";
            String id = "%s%02d".formatted(stationId, i);
            LocalDate authorised = opening.minusDays(chance.whole(300, 2000));
            lines.add(new Line(
                    id, stationId, i, name, methods, software, authorised, (int) chance.gauss(0, 14), bench(software)));
        }
        return List.copyOf(lines);
    }

    private Bench bench(Software software) {
        return new Bench(
                software.gasDelay() + chance.whole(-1, 1),
                chance.between(1.1, 1.9),
                chance.between(5.6, 7.4),
                20.8 + chance.gauss(0, 0.04),
                chance.gauss(0, 0.3),
                chance.gauss(0, 1.0),
                chance.gauss(0, 0.06));
    }

    private List<Device> devices(Line line) {
        List<Device> devices = new ArrayList<>();
        devices.add(device(line, "dynamometer"));
        devices.add(device(line, "tachometer"));
        devices.add(device(line, "weather"));
        devices.add(device(line, "obd_scanner"));
        if (line.diesel()) {
            devices.add(device(line, "smokemeter"));
            devices.add(device(line, "nox_analyser"));
        } else {
            devices.add(device(line, "analyser"));
            if (line.methods().contains(Method.VMAS)) {
                devices.add(device(line, "flowmeter"));
            }
        }
        return devices;
    }

    private Device device(Line line, String kind) {
        LocalDate verified = opening.minusDays(chance.whole(5, 290));
        String code = "%s%s".formatted(line.id(), kind.substring(0, 3).toUpperCase(Locale.ROOT));
        return new Device(
                code,
                line.id(),
                kind,
                chance.pick(MAKERS),
                chance.letters("ACDEFGHKMNPT", 2) + "-" + chance.whole(100, 990),
                chance.letters("ABCDEFGH", 1) + chance.digits(8),
                verified,
                verified.plusYears(1).minusDays(1));
    }

    private List<StaffMember> staff(String stationId, int lines) {
        List<StaffMember> staff = new ArrayList<>();
        for (Role role : Role.values()) {
            int wanted = switch (role) {
                case DRIVER -> lines + 2;
                case APPEARANCE, OBD -> lines;
                case SIGNATORY -> 2;
                default -> 1;
            };
            for (int i = 0; i < wanted; i++) {
                staff.add(member(stationId, staff.size() + 1, role, null));
            }
        }
        if (chance.happens(0.4)) {
            staff.add(member(stationId, staff.size() + 1, Role.DRIVER, opening.minusDays(chance.whole(30, 300))));
        }
        return List.copyOf(staff);
    }

    private StaffMember member(String stationId, int number, Role role, @Nullable LocalDate until) {
        return new StaffMember(
                "%s%03d".formatted(stationId, number),
                stationId,
                Names.person(chance),
                role,
                "JZ" + chance.digits(8),
                opening.plusDays(chance.whole(60, 1400)),
                opening.minusDays(chance.whole(400, 3000)),
                until);
    }
}
