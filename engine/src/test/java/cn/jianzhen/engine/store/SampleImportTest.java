package cn.jianzhen.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.SharedSample;
import cn.jianzhen.engine.pack.Limits;
import cn.jianzhen.engine.record.Schema;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleImportTest {
    @TempDir
    Path folder;

    @Test
    void theSampleComesInWholeAndItsRevisionIsKeptAsRevision() throws Exception {
        Path sample = SharedSample.sample();
        try (MeasurementStore store = MeasurementStore.open(folder, Schema.bundled(), new StoreSettings(800, 2))) {
            Importer importer = new Importer(store, Limits.standard(), 2, Clock.systemUTC());
            ImportReport first = importer.take(sample, new SilentProgress());
            assertThat(first.rejected()).isEmpty();
            assertThat(first.tables())
                    .filteredOn(t -> t.table().equals("inspections"))
                    .singleElement()
                    .satisfies(t -> {
                        assertThat(t.added()).isEqualTo(4886);
                    });
            ImportReport again = importer.take(sample, new SilentProgress());
            assertThat(again.alreadyKnown()).isTrue();
            ImportReport revision = importer.take(SharedSample.revision(), new SilentProgress());
            assertThat(revision.tables())
                    .filteredOn(t -> t.table().equals("inspections"))
                    .containsExactly(new ImportReport.TableCount("inspections", "检验", 0, 0, 32));
        }
    }
}
