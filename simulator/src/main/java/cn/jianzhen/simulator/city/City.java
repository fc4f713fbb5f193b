package cn.jianzhen.simulator.city;

import java.util.Comparator;
import java.util.List;

/** All stations and shops of the city. */
public record City(List<Station> stations, List<Shop> shops) {
    public List<Station> openStations() {
        return stations.stream().filter(Station::open).toList();
    }

    /** Shops that may certify, nearest first. */
    public List<Shop> certifyingNear(Place place) {
        return shops.stream()
                .filter(Shop::certifies)
                .sorted(Comparator.comparingDouble(shop -> shop.place().kilometresTo(place)))
                .toList();
    }
}
