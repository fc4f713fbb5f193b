package cn.jianzhen.simulator.city;

import cn.jianzhen.simulator.chance.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Builds the stations and shops of a city from a seed. */
public final class CityBuilder {
    private final Chance chance;
    private final LocalDate opening;
    private final StationBuilder stations;

    public CityBuilder(Chance chance, LocalDate opening) {
        this.chance = chance;
        this.opening = opening;
        this.stations = new StationBuilder(chance, opening);
    }

    public City build(int stationCount) {
        List<Station> built = new ArrayList<>();
        Map<County, Integer> numbers = new EnumMap<>(County.class);
        for (int i = 0; i < stationCount; i++) {
            List<County> counties = Arrays.asList(County.values());
            County county = i < counties.size() ? counties.get(i) : weightedCounty();
            int number = numbers.merge(county, 1, Integer::sum);
            built.add(stations.build(county, number, i == stationCount - 2 ? "suspended" : "normal"));
        }
        return new City(List.copyOf(built), shops(built));
    }

    private County weightedCounty() {
        List<County> counties = Arrays.asList(County.values());
        return chance.pickWeighted(
                counties, counties.stream().mapToDouble(County::weight).toArray());
    }

    /** One shop beside two stations in three (a lawful neighbour), and as many again elsewhere. */
    private List<Shop> shops(List<Station> built) {
        List<Shop> shops = new ArrayList<>();
        for (Station station : built) {
            if (chance.happens(0.65)) {
                Place nextDoor = station.place().near(chance, 0.08);
                shops.add(shop(shops.size() + 1, station.county(), nextDoor, true));
            }
            Place elsewhere = station.county().centre().near(chance, 4);
            shops.add(shop(shops.size() + 1, station.county(), elsewhere, chance.happens(0.5)));
        }
        return List.copyOf(shops);
    }

    private Shop shop(int number, County county, Place place, boolean certifies) {
        List<String> technicians = new ArrayList<>();
        for (int i = chance.whole(2, 4); i > 0; i--) {
            technicians.add(Names.person(chance));
        }
        return new Shop(
                "JX%s%03d".formatted(county.code(), number),
                county.shortName() + Names.firm(chance) + (certifies ? "汽车排放维修站" : "汽车修理部"),
                certifies,
                Names.creditCode(chance),
                county,
                Names.address(chance, county),
                place,
                Names.person(chance),
                Names.mobile(chance),
                List.copyOf(technicians));
    }

    public LocalDate opening() {
        return opening;
    }
}
