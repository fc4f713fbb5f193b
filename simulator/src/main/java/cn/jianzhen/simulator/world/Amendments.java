package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.Times;
import cn.jianzhen.simulator.inspection.Verdict;
import cn.jianzhen.simulator.packaging.CityRows;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.packaging.InspectionRows;
import cn.jianzhen.simulator.packaging.PackageFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A second package with reports that come once more: unchanged, with a slip of the keyboard put right, or with results that somebody
 * has changed. Where none is wanted nothing is changed after the event.
 */
final class Amendments implements AutoCloseable {
    private static final double LAWFUL = 0.004;
    private static final Set<PackageFile> FILES =
            EnumSet.of(PackageFile.STATIONS, PackageFile.VEHICLES, PackageFile.INSPECTIONS, PackageFile.RESULTS);

    private final @Nullable DataPackage second;

    private Amendments(@Nullable DataPackage second) {
        this.second = second;
    }

    static Amendments in(@Nullable Path folder, City city, int threads) throws IOException {
        if (folder == null) {
            return new Amendments(null);
        }
        DataPackage second = new DataPackage(folder, FILES, threads);
        new CityRows(second).stations(city);
        return new Amendments(second);
    }

    /** A report has been filed; an amended draft goes on as the station now wants it to have been. */
    void after(Draft draft, Chance chance) {
        DataPackage target = second;
        if (target == null) {
            return;
        }
        boolean changed = !draft.amended().isEmpty();
        boolean lawful = draft.deeds().isEmpty() && chance.happens(LAWFUL);
        if (!changed && !lawful) {
            return;
        }
        if (changed) {
            draft.results(draft.amended());
            draft.exhaust(Verdict.PASS);
        } else if (chance.happens(0.6)) {
            draft.odometer(draft.vehicle().odometer());
        }
        Times times = draft.times();
        draft.times(new Times(
                times.started(), times.ended(), times.uploaded().plusMinutes(chance.whole(20, changed ? 600 : 3000))));
        new CityRows(target).vehicle(draft.vehicle());
        new InspectionRows(target).reportAndResults(draft);
        draft.times(times);
    }

    void finish(String source, LocalDate from, LocalDate to) throws IOException {
        DataPackage target = second;
        if (target != null) {
            target.finish(source + "-R2", from, to);
        }
    }

    @Override
    public void close() throws IOException {
        DataPackage target = second;
        if (target != null) {
            target.close();
        }
    }
}
