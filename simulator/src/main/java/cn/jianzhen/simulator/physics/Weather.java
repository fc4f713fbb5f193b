package cn.jianzhen.simulator.physics;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Bench;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** The weather of the city: a season, slow fronts and the warmth of the afternoon. */
public final class Weather {
    private static final double TURN = 2 * StrictMath.PI;

    private final Chance chance;

    public Weather(Chance chance) {
        this.chance = chance;
    }

    /** What the weather box of a line shows. */
    public Air at(LocalDateTime time, Bench bench, Chance reading) {
        LocalDate day = time.toLocalDate();
        double hour = time.toLocalTime().toSecondOfDay() / 3600.0;
        double share = hour / 24;
        double front = front(day, 1) * (1 - share) + front(day.plusDays(1), 1) * share;
        double depression = front(day, 2) * (1 - share) + front(day.plusDays(1), 2) * share;
        double season = 15 - 13 * StrictMath.cos(TURN * (day.getDayOfYear() - 15) / 365.0);
        double warmth = season + 3 * front + 4.5 * StrictMath.sin(TURN * (hour - 9) / 24);
        double wet = 62 - 9 * front - 14 * StrictMath.sin(TURN * (hour - 9) / 24) + 10 * depression;
        return new Air(
                Math.min(38, Math.max(-4.5, warmth)) + bench.temperatureShift() + reading.gauss(0, 0.12),
                Math.min(88, Math.max(18, wet + bench.humidityShift() + reading.gauss(0, 0.5))),
                100.3 - 0.03 * (season - 15) - 0.6 * depression + bench.pressureShift() + reading.gauss(0, 0.02));
    }

    private double front(LocalDate day, int kind) {
        Chance daily = chance.branch(day.toEpochDay() * 8 + kind);
        Chance before = chance.branch(day.toEpochDay() * 8 - 8 + kind);
        return 0.75 * daily.gauss() + 0.66 * before.gauss();
    }
}
