package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.Role;
import cn.jianzhen.simulator.city.StaffMember;
import cn.jianzhen.simulator.city.Station;
import java.util.ArrayList;
import java.util.List;

/** One person's certificate hangs in several stations, and all of them have that person drive at the same hours (category 2). */
public record TravellingInspector(City city, List<StaffMember> entries) {
    /** Faint: two stations; gross: four. */
    public static TravellingInspector in(City city, double strength, Chance chance) {
        List<Station> open = new ArrayList<>(city.openStations());
        int wanted = Math.min(open.size(), 2 + (int) Math.round(2 * strength));
        List<Station> chosen = new ArrayList<>();
        while (chosen.size() < wanted) {
            chosen.add(open.remove(chance.whole(0, open.size() - 1)));
        }
        StaffMember person = chosen.getFirst().staffWith(Role.DRIVER).getFirst();
        List<Station> stations = new ArrayList<>(city.stations());
        List<StaffMember> entries = new ArrayList<>(List.of(person));
        for (Station station : chosen.subList(1, wanted)) {
            StaffMember replaced = station.staffWith(Role.DRIVER).getFirst();
            StaffMember entry = replaced.namedAs(person);
            entries.add(entry);
            stations.replaceAll(one -> one.id().equals(station.id()) ? one.withStaff(replaced, entry) : one);
        }
        return new TravellingInspector(new City(List.copyOf(stations), city.shops()), List.copyOf(entries));
    }
}
