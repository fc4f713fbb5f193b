package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.physics.Air;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Honest faults of the equipment of one station. They last some days until somebody is called, and they hit every test on the line,
 * passed or failed: that is how they differ from fraud.
 */
final class LineTrouble {
    private static final double SPELLS_A_DAY = 0.0016;
    private static final double CLOCK_ERRORS_A_DAY = 0.003;

    private final Chance chance;
    private final Map<String, Spell> spells = new HashMap<>();
    private final Map<String, ClockError> clocks = new HashMap<>();

    LineTrouble(Chance chance) {
        this.chance = chance;
    }

    /** What can be wrong with a line, with the factors on pollutants and CO₂ and the seconds of extra delay. */
    private enum Kind {
        CARBON_HIGH(1, 1.09, 0),
        CARBON_LOW(1, 0.88, 0),
        READS_HIGH(1.2, 1, 0),
        READS_LOW(0.82, 1, 0),
        SLOW_SAMPLE_LINE(1, 1, 5),
        FROZEN_WEATHER_BOX(1, 1, 0);

        private final double pollutants;
        private final double carbon;
        private final int delay;

        Kind(double pollutants, double carbon, int delay) {
            this.pollutants = pollutants;
            this.carbon = carbon;
            this.delay = delay;
        }
    }

    private static final class Spell {
        private final Kind kind;
        private final LocalDate until;
        private @Nullable Air frozen;

        Spell(Kind kind, LocalDate until) {
            this.kind = kind;
            this.until = until;
        }
    }

    /** The computer came up with a wrong time in the morning; somebody notices. */
    private record ClockError(int seconds, LocalDateTime until) {}

    void morning(Line line, LocalDate day) {
        Spell spell = spells.get(line.id());
        if (spell != null && spell.until.isBefore(day)) {
            spells.remove(line.id());
        }
        if (chance.happens(SPELLS_A_DAY)) {
            Kind kind = chance.pick(List.of(Kind.values()));
            spells.putIfAbsent(line.id(), new Spell(kind, day.plusDays(chance.whole(2, 12))));
        }
        clocks.remove(line.id());
        if (chance.happens(CLOCK_ERRORS_A_DAY)) {
            int minutes = chance.whole(4, 55) * (chance.happens(0.5) ? 1 : -1);
            LocalDateTime noticed = day.atStartOfDay().plusHours(chance.whole(9, 15));
            clocks.put(line.id(), new ClockError(60 * minutes, noticed));
        }
    }

    /** The line with its clock as it goes at that moment. */
    Line asItGoes(Line line, LocalDateTime at) {
        ClockError error = clocks.get(line.id());
        return error == null || !at.isBefore(error.until) ? line : line.ahead(line.clockOffset() + error.seconds);
    }

    void afflict(Draft draft) {
        Spell spell = spells.get(draft.line().id());
        if (spell == null) {
            return;
        }
        draft.rig().scale(spell.kind.pollutants, spell.kind.carbon);
        draft.rig().delay(spell.kind.delay);
        if (spell.kind == Kind.FROZEN_WEATHER_BOX) {
            Air frozen = spell.frozen == null ? draft.air() : spell.frozen;
            spell.frozen = frozen;
            draft.air(frozen);
        }
    }
}
