package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.County;
import cn.jianzhen.simulator.city.Names;
import cn.jianzhen.simulator.city.Place;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.fraud.StationHabit;
import cn.jianzhen.simulator.fraud.StationHabits;
import cn.jianzhen.simulator.fraud.StationHabits.Habit;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.packaging.PackageFile;
import java.time.LocalDate;
import java.util.List;

/** Things that are there all the time: gas bottles in the stations, machines on the building sites. */
final class Stock {
    private static final List<String> GASES = List.of("zero_gas", "span_low", "span_high");
    /** Days that a bottle lasts for the morning checks of one line. */
    private static final int LINE_DAYS = 78;

    private static final List<String> KINDS = List.of("挖掘机", "装载机", "叉车", "压路机", "推土机", "起重机");

    private final DataPackage target;
    private final Chance chance;

    Stock(DataPackage target, Chance chance) {
        this.target = target;
        this.chance = chance;
    }

    /** Bottle after bottle: the next is opened the day the last is empty; the more lines there are to check, the sooner. */
    void bottles(City city, StationHabits habits, LocalDate from, LocalDate to) {
        for (Station station : city.openStations()) {
            for (String gas : GASES) {
                Habit saving = habits.of(StationHabit.GAS_NOT_USED, station);
                double life = LINE_DAYS
                        * (gas.equals("span_high") ? 4 : 1)
                        / (double) station.lines().size();
                int days = (int) (life * (saving == null ? 1 : saving.graded(1.6, 6)));
                LocalDate opened = from.minusDays(chance.whole(1, days));
                while (!opened.isAfter(to)) {
                    LocalDate emptied = opened.plusDays(days + chance.whole(-5, 6));
                    target.table(PackageFile.CONSUMABLES)
                            .cell(station.id())
                            .cell(gas)
                            .cell(chance.letters("ABCDEFG", 1) + chance.digits(8))
                            .number(8, 1)
                            .cell(opened)
                            .cell(emptied.isAfter(to) ? null : emptied)
                            .cell(opened.plusDays(330))
                            .end();
                    opened = emptied;
                }
            }
        }
    }

    void machines(int count, LocalDate today) {
        for (int i = 1; i <= count; i++) {
            int stage = chance.whole(2, 4);
            County county = chance.pick(List.of(County.values()));
            Place place = county.centre().near(chance, 7);
            target.table(PackageFile.MACHINES)
                    .cell("%dHN%06d".formatted(stage, i * 7))
                    .cell("CN" + chance.letters("ABCDEFGH", 3) + chance.digits(13))
                    .cell(chance.letters("ABCDEFGHJKLMNPRSTUVWXYZ0123456789", 17))
                    .cell(chance.pick(KINDS))
                    .cell(chance.letters("CGLWXZ", 2) + chance.whole(150, 980))
                    .cell(today.minusDays(chance.whole(200, 4000)))
                    .cell("diesel")
                    .cell(stage)
                    .cell(chance.letters("QSWY", 1)
                            + chance.whole(3, 7)
                            + chance.letters("ABC", 1)
                            + chance.whole(60, 300))
                    .cell(chance.digits(9))
                    .cell(chance.whole(30, 260))
                    .cell(Names.firm(chance) + "工程机械租赁有限公司")
                    .cell(county.code())
                    .number(place.longitude(), 6)
                    .number(place.latitude(), 6)
                    .end();
        }
    }
}
