package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.inspection.Visit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/** Visits of later days, at whatever station: retests elsewhere, and vehicles that come again after months. */
final class Appointments {
    static final Comparator<Visit> ORDER =
            Comparator.comparing(Visit::readyAt).thenComparing(Visit::cycle).thenComparingInt(Visit::attempt);

    private final Map<String, PriorityQueue<Visit>> byStation = new HashMap<>();

    /** A visit on a later day than today, so that the order of the stations within a day means nothing. */
    void make(String stationId, Visit visit, LocalDate today) {
        LocalDate tomorrow = today.plusDays(1);
        Visit later = visit.readyAt().toLocalDate().isAfter(today)
                ? visit
                : visit.at(tomorrow.atTime(visit.readyAt().toLocalTime()));
        byStation.computeIfAbsent(stationId, id -> new PriorityQueue<>(ORDER)).add(later);
    }

    /** Those that are due at a station, taken out. */
    List<Visit> due(String stationId, LocalDate day) {
        List<Visit> due = new ArrayList<>();
        PriorityQueue<Visit> queue = byStation.getOrDefault(stationId, new PriorityQueue<>(ORDER));
        while (!queue.isEmpty() && !queue.peek().readyAt().toLocalDate().isAfter(day)) {
            due.add(queue.remove());
        }
        return due;
    }
}
