package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Role;
import cn.jianzhen.simulator.city.StaffMember;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.inspection.Crew;
import java.time.LocalDate;
import java.util.List;

/** Who works on which line on a day: every line has its own driver, so that nobody is asked to be in two places. */
final class Rota {
    private final Station station;
    private final List<StaffMember> drivers;
    private final int turn;
    private final int signatory;

    Rota(Station station, LocalDate day, Chance chance) {
        this.station = station;
        this.drivers = station.staffWith(Role.DRIVER).stream()
                .filter(member -> member.until() == null || member.until().isAfter(day))
                .toList();
        this.turn = chance.whole(0, drivers.size() - 1);
        this.signatory = chance.whole(0, station.staffWith(Role.SIGNATORY).size() - 1);
    }

    Crew crewOf(Line line) {
        int place = line.number() - 1;
        return new Crew(
                drivers.get((turn + place) % drivers.size()).id(),
                station.staffWith(Role.OBD).get(place).id(),
                station.staffWith(Role.APPEARANCE).get(place).id(),
                station.staffWith(Role.SIGNATORY).get(signatory).id());
    }

    String morningDriver(Line line) {
        return crewOf(line).driver();
    }
}
