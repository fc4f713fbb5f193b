package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.Station;
import java.util.ArrayList;
import java.util.List;

/** A station that was shut and goes on under another name: same people, same telephone, same yard (category 11). */
public record Phoenix(City city, Station closed, Station successor) {
    /** Makes the last open station the heir of the one that is not open. */
    public static Phoenix in(City city) {
        Station shut = city.stations().stream()
                .filter(station -> !station.open())
                .findFirst()
                .orElseThrow();
        Station heir = city.openStations().getLast();
        Station closed = shut.withStatus("closed");
        Station successor = heir.inTheYardOf(shut);
        List<Station> stations = new ArrayList<>(city.stations());
        stations.replaceAll(station -> station.equals(shut) ? closed : station.equals(heir) ? successor : station);
        return new Phoenix(new City(List.copyOf(stations), city.shops()), closed, successor);
    }
}
