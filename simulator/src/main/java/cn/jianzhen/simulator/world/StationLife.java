package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.InspectionDesk;
import cn.jianzhen.simulator.inspection.Visit;
import cn.jianzhen.simulator.vehicle.Vehicle;
import cn.jianzhen.simulator.vehicle.VehiclePark;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** The working days of one station. */
final class StationLife {
    private static final int OPENS = 8 * 3600;
    private static final int LAST_START = 17 * 3600 + 20 * 60;

    private final Station station;
    private final double visitsADay;
    private final VehiclePark park;
    private final InspectionDesk desk;
    private final Ledger ledger;
    private final Chance chance;
    private final PriorityQueue<Visit> waiting = new PriorityQueue<>(Comparator.comparing(Visit::readyAt)
            .thenComparingInt(visit -> visit.vehicle().number()));
    private final Map<String, LocalDateTime> freeAt = new HashMap<>();
    private int cycles;

    StationLife(
            Station station, double visitsADay, VehiclePark park, InspectionDesk desk, Ledger ledger, Chance chance) {
        this.station = station;
        this.visitsADay = visitsADay;
        this.park = park;
        this.desk = desk;
        this.ledger = ledger;
        this.chance = chance;
    }

    void live(LocalDate day) throws IOException {
        arrive(day);
        Rota rota = new Rota(station, day, chance);
        LocalDateTime evening = day.atStartOfDay().plusSeconds(LAST_START);
        freeAt.clear();
        while (!waiting.isEmpty() && waiting.peek().readyAt().isBefore(evening)) {
            Visit visit = waiting.remove();
            Line line = lineFor(visit);
            LocalDateTime free =
                    freeAt.getOrDefault(line.id(), day.atStartOfDay().plusSeconds(OPENS));
            LocalDateTime start =
                    (free.isAfter(visit.readyAt()) ? free : visit.readyAt()).plusSeconds(chance.whole(60, 150));
            if (start.isAfter(evening)) {
                waiting.add(visit.at(day.plusDays(1).atStartOfDay().plusSeconds(OPENS + chance.whole(0, 3600))));
                continue;
            }
            Draft draft = desk.open(visit, line, rota.crewOf(line), start, chance.branch(ledger.inspections()));
            desk.examine(draft, chance.branch(ledger.inspections()).branch("work"));
            ledger.file(draft, chance);
            freeAt.put(line.id(), draft.times().ended().minusSeconds(line.clockOffset()));
        }
    }

    private Line lineFor(Visit visit) {
        return station.lines().stream()
                .filter(line -> line.diesel() == visit.vehicle().diesel())
                .min(Comparator.comparing((Line line) -> freeAt.getOrDefault(line.id(), LocalDateTime.MIN))
                        .thenComparing(Line::id))
                .orElseThrow();
    }

    /** New vehicles of the day; mornings are busier. */
    private void arrive(LocalDate day) {
        int coming = (int) Math.max(0, Math.round(visitsADay + Math.sqrt(visitsADay) * chance.gauss()));
        for (int i = 0; i < coming; i++) {
            Vehicle vehicle = park.next();
            ledger.register(vehicle);
            double share = chance.unit();
            int second = (int) (OPENS - 900 + (LAST_START - OPENS - 1200) * (0.4 * share + 0.6 * share * share));
            double which = chance.unit();
            String kind = which < 0.93
                    ? "periodic"
                    : which < 0.98 ? "transfer" : which < 0.995 ? "supervisory" : "comparison";
            String cycle = "C%s%05d".formatted(station.id(), ++cycles);
            waiting.add(
                    new Visit(vehicle, day.atStartOfDay().plusSeconds(second), kind, cycle, 1, vehicle.phone(), ""));
        }
    }
}
