package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.Injection;
import cn.jianzhen.simulator.fraud.Scene;
import cn.jianzhen.simulator.fraud.StationMemory;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Visit;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The working days of one station. */
final class StationLife {
    static final int OPENS = 8 * 3600;
    static final int LAST_START = 17 * 3600 + 20 * 60;

    private final Station station;
    private final Arrivals arrivals;
    private final Surroundings around;
    private final Chance chance;
    private final StationMemory memory = new StationMemory();
    private final PriorityQueue<Visit> waiting = new PriorityQueue<>(Comparator.comparing(Visit::readyAt)
            .thenComparingInt(visit -> visit.vehicle().number()));
    private final Map<String, LocalDateTime> freeAt = new HashMap<>();
    private final Set<String> unchecked = new HashSet<>();

    StationLife(Station station, Arrivals arrivals, Surroundings around, Chance chance) {
        this.station = station;
        this.arrivals = arrivals;
        this.around = around;
        this.chance = chance;
    }

    void live(LocalDate day) throws IOException {
        waiting.addAll(arrivals.of(day));
        Rota rota = new Rota(station, day, chance);
        freeAt.clear();
        unchecked.clear();
        for (Line line : station.lines()) {
            if (around.plan().skipsChecks(station, line, chance)) {
                unchecked.add(line.id());
            } else {
                around.morningChecks().morning(line, day, rota.morningDriver(line), chance);
            }
        }
        LocalDateTime evening = day.atStartOfDay().plusSeconds(LAST_START);
        while (!waiting.isEmpty() && waiting.peek().readyAt().isBefore(evening)) {
            serve(waiting.remove(), day, rota, evening);
        }
        around.cameras().day(station, day, around.witnesses().takeCameras(), chance);
    }

    private void serve(Visit visit, LocalDate day, Rota rota, LocalDateTime evening) throws IOException {
        Line line = lineFor(visit);
        LocalDateTime opening = day.atStartOfDay().plusSeconds(OPENS);
        LocalDateTime free = freeAt.getOrDefault(line.id(), opening);
        LocalDateTime start =
                (free.isAfter(visit.readyAt()) ? free : visit.readyAt()).plusSeconds(chance.whole(60, 150));
        if (start.isAfter(evening)) {
            waiting.add(visit.at(day.plusDays(1).atStartOfDay().plusSeconds(OPENS + chance.whole(0, 3600))));
            return;
        }
        Chance own = chance.branch(around.ledger().inspections());
        Draft draft = around.desk().open(visit, line, rota.crewOf(line), start, own.branch("open"));
        inspect(draft, own);
        if (unchecked.contains(line.id())) {
            draft.admit(new Draft.Deed("no_daily_check", 4, "line=" + line.id()));
        }
        around.ledger().file(draft, own);
        around.street().seen(around.witnesses().takeSightings());
        memory.remember(draft);
        LocalDateTime ended = draft.times().ended().minusSeconds(line.clockOffset());
        freeAt.put(line.id(), ended.isAfter(free) ? ended : free);
        next(draft);
    }

    private void inspect(Draft draft, Chance own) {
        Injection injection = around.plan().named(draft.visit().favour());
        Scene scene = injection == null ? null : scene(own.branch("fraud"));
        if (injection != null && scene != null) {
            injection.before(draft, scene);
        }
        around.desk().examine(draft, own.branch("work"));
        if (injection != null && scene != null) {
            injection.after(draft, scene);
        }
    }

    private Scene scene(Chance own) {
        double strength = around.plan().strength(own);
        return new Scene(
                station, around.desk(), around.park(), memory, around.witnesses(), around.boxes(), strength, own);
    }

    private void next(Draft draft) {
        @Nullable Visit again = draft.passed() ? null : around.aftercare().after(draft, station, chance);
        if (again != null) {
            waiting.add(again);
        } else {
            around.street().release(draft);
        }
    }

    private Line lineFor(Visit visit) {
        return station.lines().stream()
                .filter(line -> line.diesel() == visit.vehicle().diesel())
                .min(Comparator.comparing((Line line) -> freeAt.getOrDefault(line.id(), LocalDateTime.MIN))
                        .thenComparing(Line::id))
                .orElseThrow();
    }
}
