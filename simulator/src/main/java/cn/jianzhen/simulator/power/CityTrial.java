package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.pack.Limits;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.store.ImportReport;
import cn.jianzhen.engine.store.Importer;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.simulator.world.CitySimulation;
import cn.jianzhen.simulator.world.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.DoubleConsumer;

/** Simulates a city, takes it in and lets every detector judge it, as a bureau would with a package it received. */
public final class CityTrial {
    private static final String INSPECTIONS = "inspections";
    private static final double SIMULATED = 0.5;
    private static final double TAKEN_IN = 0.95;
    /** Two trials stand side by side on an office machine. */
    private static final StoreSettings SETTINGS = new StoreSettings(700, 1);

    private final Catalogue catalogue;
    private final Clock clock;

    public CityTrial(Catalogue catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * Simulates and judges.
     *
     * @param order its folder is used for the package and the store, and must be empty
     * @param progress hears the share done, 0 to 1
     */
    public JudgedCity of(Order order, DoubleConsumer progress) throws IOException {
        Path city = order.folder().resolve("city");
        Order inside = new Order(order.profile(), order.seed(), order.tests(), order.fraud(), city);
        new CitySimulation(inside).run(share -> progress.accept(share * SIMULATED));
        return judge(city, order.folder(), share -> progress.accept(SIMULATED + share * (1 - SIMULATED)))
                .requireAllRan();
    }

    /** Judges a package that is there, with its {@code truth.csv} beside it; the store is made in the working folder. */
    public JudgedCity judge(Path city, Path working, DoubleConsumer progress) throws IOException {
        Truth truth = Truth.read(city.resolve("truth.csv"));
        try (MeasurementStore store = MeasurementStore.open(working, Schema.bundled(), SETTINGS)) {
            ImportReport report = new Importer(store, Limits.standard(), SETTINGS.threads(), clock)
                    .take(city, new ImportShare(share -> progress.accept(share * TAKEN_IN)));
            DetectionRun run = DetectionRun.over(store, catalogue, clock, outcome -> {});
            progress.accept(1);
            return new JudgedCity(inspections(report), truth, run);
        }
    }

    private static int inspections(ImportReport report) {
        return report.tables().stream()
                .filter(table -> table.table().equals(INSPECTIONS))
                .mapToInt(table -> (int) table.added())
                .sum();
    }
}
