package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.inspection.Times;
import cn.jianzhen.simulator.inspection.Visit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/** The lines of one station on one day: which is free from when on. */
final class Floor {
    private final Station station;
    private final OpeningHours hours;
    private final Map<String, LocalDateTime> freeAt = new HashMap<>();

    Floor(Station station, OpeningHours hours) {
        this.station = station;
        this.hours = hours;
    }

    void open(LocalDate day) {
        for (Line line : station.lines()) {
            freeAt.put(line.id(), hours.opening(day));
        }
    }

    Line lineFor(Visit visit) {
        return station.lines().stream()
                .filter(line -> line.diesel() == visit.vehicle().diesel())
                .min(Comparator.comparing(this::free).thenComparing(Line::id))
                .orElseThrow();
    }

    /** When the car can begin: it must be there, the line free, the car before driven off and nobody at lunch. */
    LocalDateTime start(Line line, Visit visit, Chance chance) {
        LocalDateTime free = free(line);
        LocalDateTime first = free.isAfter(visit.readyAt()) ? free : visit.readyAt();
        return hours.afterLunch(first.plusSeconds(chance.whole(60, 150)));
    }

    /** Times are those of the line's computer, {@code ahead} seconds before the true ones. */
    void occupy(Line line, Times times, int ahead) {
        LocalDateTime ended = times.ended().minusSeconds(ahead);
        if (ended.isAfter(free(line))) {
            freeAt.put(line.id(), ended);
        }
    }

    private LocalDateTime free(Line line) {
        return freeAt.getOrDefault(line.id(), LocalDateTime.MIN);
    }
}
