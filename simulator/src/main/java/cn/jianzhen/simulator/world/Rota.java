package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Role;
import cn.jianzhen.simulator.city.StaffMember;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.inspection.Crew;
import java.time.LocalDate;
import java.util.List;

/**
 * Who works on which line on a day: every line has its own driver, so that nobody is asked to be in two places. Only where a small
 * station has one log-in for all does one name stand for everybody.
 */
final class Rota {
    private final Station station;
    private final List<StaffMember> drivers;
    private final boolean oneName;
    private final int turn;
    private final int signatory;

    Rota(Station station, LocalDate day, boolean oneName, Chance chance) {
        this.station = station;
        this.oneName = oneName;
        this.drivers = station.staffWith(Role.DRIVER).stream()
                .filter(member -> member.until() == null || member.until().isAfter(day))
                .toList();
        this.turn = chance.whole(0, drivers.size() - 1);
        this.signatory = chance.whole(0, station.staffWith(Role.SIGNATORY).size() - 1);
    }

    Crew crewOf(Line line) {
        int place = line.number() - 1;
        int driver = oneName ? turn : turn + place;
        return new Crew(
                drivers.get(driver % drivers.size()).id(),
                station.staffWith(Role.OBD).get(place).id(),
                station.staffWith(Role.APPEARANCE).get(place).id(),
                station.staffWith(Role.SIGNATORY).get(signatory).id());
    }

    String morningDriver(Line line) {
        return crewOf(line).driver();
    }
}
