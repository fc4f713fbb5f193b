package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.StationMemory;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Visit;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The working days of one station. */
final class StationLife {
    /** Now and then a station's computer sends a report once more and gets a second number for it. */
    private static final double SENT_TWICE = 0.0015;

    private static final double SHARED_NAME = 0.6;

    private final Station station;
    private final OpeningHours hours;
    private final Arrivals arrivals;
    private final Surroundings around;
    private final Chance chance;
    private final boolean sharesLogin;
    private final Floor floor;
    private final LineTrouble trouble;
    private final Examination examination;
    private final PriorityQueue<Visit> waiting = new PriorityQueue<>(Appointments.ORDER);
    private final Set<String> unchecked = new HashSet<>();

    StationLife(
            Station station, OpeningHours hours, double visits, boolean sharesLogin, Surroundings around, Chance own) {
        this.station = station;
        this.hours = hours;
        this.arrivals = new Arrivals(station, hours, visits, around, own.branch("arrivals"));
        this.around = around;
        this.chance = own;
        this.sharesLogin = sharesLogin;
        this.floor = new Floor(station, hours);
        this.trouble = new LineTrouble(own.branch("trouble"));
        this.examination = new Examination(station, around, new StationMemory());
    }

    void live(LocalDate day) throws IOException {
        waiting.addAll(around.appointments().due(station.id(), day));
        waiting.addAll(arrivals.of(day));
        Rota rota = new Rota(station, day, sharesLogin && chance.happens(SHARED_NAME), chance);
        floor.open(day);
        unchecked.clear();
        for (Line line : station.lines()) {
            trouble.morning(line, day);
            if (!around.morningChecks().morning(station, line, day, rota.morningDriver(line), chance)) {
                unchecked.add(line.id());
            }
        }
        LocalDateTime evening = hours.lastStart(day);
        while (!waiting.isEmpty() && waiting.peek().readyAt().isBefore(evening)) {
            serve(waiting.remove(), day, rota, evening);
        }
        around.cameras().day(station, day, around.witnesses().takeCameras(), chance);
    }

    private void serve(Visit visit, LocalDate day, Rota rota, LocalDateTime evening) throws IOException {
        Line line = floor.lineFor(visit);
        LocalDateTime start = floor.start(line, visit, chance);
        if (start.isAfter(evening)) {
            waiting.add(visit.at(hours.opening(day.plusDays(1)).plusSeconds(chance.whole(0, 3600))));
            return;
        }
        Chance own = chance.branch(visit.cycle()).branch(visit.attempt());
        Line shown = trouble.asItGoes(line, start);
        Draft draft = around.desk().open(visit, shown, rota.crewOf(line), start, own.branch("open"));
        trouble.afflict(draft);
        floor.occupy(line, examination.carryOut(draft, day, own), shown.clockOffset());
        if (unchecked.contains(line.id())) {
            draft.admit(around.morningChecks().deed(line));
        }
        around.ledger().file(draft, own);
        around.street().seen(draft, around.witnesses().takeSightings());
        examination.remember(draft);
        sendAgain(draft, own.branch("again"));
        next(draft, day);
    }

    private void sendAgain(Draft draft, Chance own) throws IOException {
        around.amendments().after(draft, own);
        if (draft.deeds().isEmpty() && own.happens(SENT_TWICE)) {
            around.ledger().fileAgain(draft, own);
        }
    }

    private void next(Draft draft, LocalDate day) {
        @Nullable Onward onward = draft.passed() ? null : around.aftercare().after(draft, station, chance);
        if (onward == null) {
            around.street().release(draft);
            around.comebacks().consider(draft, station, chance);
        } else if (onward.stationId().equals(station.id())) {
            waiting.add(onward.visit());
        } else {
            around.appointments().make(onward.stationId(), onward.visit(), day);
        }
    }
}
