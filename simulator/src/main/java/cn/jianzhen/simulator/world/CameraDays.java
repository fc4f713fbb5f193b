package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.Witnesses;
import cn.jianzhen.simulator.fraud.Witnesses.CameraNote;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.packaging.PackageFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The cameras of the lines: what they recorded and when they did not, for honest reasons and others. */
final class CameraDays {

    private final DataPackage target;
    private final Set<String> begun = new HashSet<>();

    CameraDays(DataPackage target) {
        this.target = target;
    }

    void day(Station station, LocalDate day, List<CameraNote> notes, Chance chance) {
        begun.clear();
        LocalDateTime on = day.atStartOfDay().plusHours(7).plusMinutes(20);
        for (Line line : station.lines()) {
            for (String position : Witnesses.POSITIONS) {
                LocalDateTime from = on.plusSeconds(chance.whole(0, 900));
                LocalDateTime to = on.plusHours(10).plusMinutes(45).plusSeconds(chance.whole(0, 1800));
                recording(line.id(), position, from, to, notes);
            }
        }
        outages(station, day, chance);
        notes.stream()
                .filter(note -> !note.kind().equals(Witnesses.NOTHING_RECORDED))
                .forEach(this::event);
    }

    /** The recording of the day, in pieces where somebody took some of it away. */
    private void recording(String line, String position, LocalDateTime from, LocalDateTime to, List<CameraNote> notes) {
        List<CameraNote> gaps = notes.stream()
                .filter(note -> note.kind().equals(Witnesses.NOTHING_RECORDED))
                .filter(note -> note.lineId().equals(line) && note.position().equals(position))
                .sorted(Comparator.comparing(CameraNote::from))
                .toList();
        LocalDateTime since = from;
        for (CameraNote gap : gaps) {
            if (gap.from().isAfter(since)) {
                event(new CameraNote(line, position, since, gap.from(), "recording"));
            }
            since = gap.to().isAfter(since) ? gap.to() : since;
        }
        event(new CameraNote(line, position, since, to.isAfter(since) ? to : since.plusMinutes(5), "recording"));
    }

    /** Power cuts, lost networks and restarts hit every camera of the station at once; now and then one camera fails alone. */
    private void outages(Station station, LocalDate day, Chance chance) {
        if (chance.happens(0.006)) {
            LocalDateTime cut = day.atStartOfDay().plusHours(18).plusMinutes(chance.whole(20, 200));
            everywhere(station, cut, cut.plusMinutes(chance.whole(10, 90)), chance);
        }
        if (chance.happens(0.008)) {
            LocalDateTime restart =
                    day.atStartOfDay().plusHours(chance.whole(9, 16)).plusSeconds(chance.whole(0, 3599));
            everywhere(station, restart, restart.plusSeconds(chance.whole(40, 200)), chance);
        }
        if (chance.happens(0.004)) {
            LocalDateTime lost =
                    day.atStartOfDay().plusHours(chance.whole(9, 16)).plusSeconds(chance.whole(0, 3599));
            everywhere(station, lost, lost.plusMinutes(chance.whole(6, 40)), chance);
        }
        if (chance.happens(0.005)) {
            Line line = chance.pick(station.lines());
            LocalDateTime from = day.atStartOfDay().plusHours(7).plusMinutes(chance.whole(30, 55));
            String kind = chance.pick(List.of("frozen", "moved", "offline"));
            String position = chance.pick(Witnesses.POSITIONS);
            event(new CameraNote(line.id(), position, from, from.plusMinutes(chance.whole(3, 25)), kind));
        }
    }

    private void everywhere(Station station, LocalDateTime from, LocalDateTime to, Chance chance) {
        for (Line line : station.lines()) {
            for (String position : Witnesses.POSITIONS) {
                event(new CameraNote(line.id(), position, from, to.plusSeconds(chance.whole(0, 20)), "offline"));
            }
        }
    }

    /** A camera tells one thing at a time: what begins in the same second begins one later. */
    private void event(CameraNote note) {
        String camera =
                "%s-%s".formatted(note.lineId(), note.position().substring(0, 1).toUpperCase(Locale.ROOT));
        LocalDateTime from = note.from();
        while (!begun.add(camera + from)) {
            from = from.plusSeconds(1);
        }
        target.table(PackageFile.CAMERA_EVENTS)
                .cell(camera)
                .cell(from)
                .cell(note.lineId().substring(0, 9))
                .cell(note.lineId())
                .cell(note.position())
                .cell(note.to().isAfter(from) ? note.to() : from)
                .cell(note.kind())
                .end();
    }
}
