package cn.jianzhen.engine.bench;

import cn.jianzhen.engine.pack.Limits;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.store.Importer;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What every benchmark works with.
 *
 * @param from a package folder
 * @param working a folder for stores and results, which are deleted again
 * @param progress hears how far the work is
 */
public record Workbench(Path from, Path working, Importer.Progress progress, Clock clock) {
    /** Cores that the work may use. */
    int threads() {
        return Runtime.getRuntime().availableProcessors();
    }

    WorkingFolder newFolder() throws IOException {
        return WorkingFolder.in(working);
    }

    /** A store with the settings that every command uses. */
    MeasurementStore open(WorkingFolder folder) {
        return MeasurementStore.open(folder.path(), Schema.bundled(), StoreSettings.standard());
    }

    /** Takes the package in; the number of its tests. */
    long importInto(MeasurementStore store) throws IOException {
        return new Importer(store, Limits.standard(), threads(), clock)
                .take(from, progress)
                .inspections();
    }
}
