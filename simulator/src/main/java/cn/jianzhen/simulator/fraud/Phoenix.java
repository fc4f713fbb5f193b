package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.Station;
import java.util.ArrayList;
import java.util.List;

/** A station that was shut and goes on under another name, in the same yard, with the same telephone or people (category 11). */
public record Phoenix(City city, Station closed, Station successor) {
    /**
     * Makes the last open station the heir of the one that is not open. Faint: only the place is the same; then the telephone, and at
     * the gross end the address and the legal representative too.
     */
    public static Phoenix in(City city, double strength) {
        Station shut = city.stations().stream()
                .filter(station -> !station.open())
                .findFirst()
                .orElseThrow();
        Station heir = city.openStations().getLast();
        Station closed = shut.withStatus("closed");
        Station successor = heir.inTheYardOf(shut, strength > 0.3, strength > 0.6);
        List<Station> stations = new ArrayList<>(city.stations());
        stations.replaceAll(station -> station.equals(shut) ? closed : station.equals(heir) ? successor : station);
        return new Phoenix(new City(List.copyOf(stations), city.shops()), closed, successor);
    }
}
