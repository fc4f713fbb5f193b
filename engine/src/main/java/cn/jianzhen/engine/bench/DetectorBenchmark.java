package cn.jianzhen.engine.bench;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorOutcome;
import cn.jianzhen.engine.run.DetectionRun;
import cn.jianzhen.engine.store.MeasurementStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How long all detectors of the catalogue take over a store. */
public final class DetectorBenchmark {
    private static final double MILLIS = 1e3;

    private final Workbench bench;
    private final Catalogue catalogue = Catalogue.bundled();

    public DetectorBenchmark(Workbench bench) {
        this.bench = bench;
    }

    /** Imports once, then runs the whole catalogue again and again; findings are kept as in earnest. */
    public List<Figure> measure(int runs) throws IOException {
        try (WorkingFolder folder = bench.newFolder();
                MeasurementStore store = bench.open(folder)) {
            Timed<Long> imported = Timed.of(() -> bench.importInto(store));
            List<Timed<DetectionRun>> measured = new ArrayList<>();
            for (int run = 1; run <= runs; run++) {
                bench.progress()
                        .step("运行检测器 " + run + "/" + runs, catalogue.detectors().size());
                measured.add(Timed.of(() -> detect(store)));
            }
            bench.progress().step("", 0);
            return figures(imported, measured);
        }
    }

    private DetectionRun detect(MeasurementStore store) {
        return DetectionRun.over(
                store, catalogue, bench.clock(), outcome -> bench.progress().advance(1));
    }

    private static List<Figure> figures(Timed<Long> imported, List<Timed<DetectionRun>> runs) {
        List<DetectorOutcome> outcomes = runs.get(0).result().outcomes();
        long ran = outcomes.stream()
                .filter(outcome -> outcome.state() == DetectorOutcome.State.RAN)
                .count();
        List<Figure> figures = new ArrayList<>();
        figures.add(Figure.of("detect_seconds", "全部检测器", "秒", runs, Timed::wall)
                .against(Figure.Target.atMost(20))
                .noting(String.format(
                        "%,d 次检验；%d 个检测器，其中 %d 个有足够数据并运行；含保存疑点", imported.result(), outcomes.size(), ran)));
        figures.add(Figure.of("detect_processor_seconds", "全部检测器处理器时间", "秒", runs, Timed::processor));
        for (int place = 0; place < outcomes.size(); place++) {
            figures.add(ofOne(outcomes.get(place), place, runs));
        }
        figures.add(Figure.of("detect_import_speed", "为此导入", "次/秒", List.of(imported), run -> run.result() / run.wall())
                .noting("只导入 1 次，处理器时间 " + Figure.number(imported.processor()) + " 秒"));
        return figures;
    }

    private static Figure ofOne(DetectorOutcome outcome, int place, List<Timed<DetectionRun>> runs) {
        String id = outcome.detector().id();
        boolean ran = outcome.state() == DetectorOutcome.State.RAN;
        return Figure.of(
                        "detect_seconds_" + id,
                        "其中 " + id,
                        "秒",
                        runs,
                        run -> run.result().outcomes().get(place).took().toMillis() / MILLIS)
                .noting(ran ? String.format("%,d 条疑点", outcome.findings().size()) : outcome.note());
    }
}
