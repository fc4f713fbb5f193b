package cn.jianzhen.engine.bench;

import cn.jianzhen.engine.store.MeasurementStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** How fast a package becomes a store, beside the floor: unpacking the same files and counting their lines. */
public final class ImportBenchmark {
    private final Workbench bench;

    public ImportBenchmark(Workbench bench) {
        this.bench = bench;
    }

    /** Lines unpacked, and tests imported. */
    private record Run(Timed<Long> floor, Timed<Long> imported, int threads) {
        double speed() {
            return imported.result() / imported.wall();
        }

        /** What all cores would do if nothing else ran and none ever waited. */
        double speedByProcessor() {
            return threads * imported.result() / imported.processor();
        }

        double timesFloor() {
            return imported.wall() / floor.wall();
        }

        double timesFloorProcessor() {
            return imported.processor() / floor.processor();
        }
    }

    /** Each run imports into a new store, from opening to closing it, and measures the floor just before. */
    public List<Figure> measure(int runs) throws IOException {
        List<Run> measured = new ArrayList<>();
        for (int run = 0; run < runs; run++) {
            measured.add(run());
        }
        return figures(measured);
    }

    private Run run() throws IOException {
        Timed<Long> floor = Timed.of(() -> UnpackFloor.lines(bench.from(), bench.threads()));
        try (WorkingFolder folder = bench.newFolder()) {
            return new Run(floor, Timed.of(() -> importInto(folder)), bench.threads());
        }
    }

    private long importInto(WorkingFolder folder) throws IOException {
        try (MeasurementStore store = bench.open(folder)) {
            return bench.importInto(store);
        }
    }

    private static List<Figure> figures(List<Run> runs) {
        List<Figure> figures = new ArrayList<>(speeds(runs));
        figures.add(Figure.of("import_times_floor", "导入用时是下限的", "倍", runs, Run::timesFloor)
                .against(Figure.Target.atMost(3))
                .noting("下限:同样的文件、同样的线程数,只解压并数行"));
        figures.add(Figure.of("import_times_floor_processor", "导入处理器时间是下限的", "倍", runs, Run::timesFloorProcessor));
        figures.addAll(seconds("import", "导入", runs, Run::imported));
        figures.addAll(seconds("import_floor", "下限", runs, Run::floor));
        return figures;
    }

    private static List<Figure> speeds(List<Run> runs) {
        Run first = runs.get(0);
        String how = String.format(
                "%,d 次检验,%,d 行,%d 线程;含打开、特征、入库和关闭;第 1 次 %s 次/秒(Java 尚未预热)",
                first.imported().result(), first.floor().result(), first.threads(), Figure.number(first.speed()));
        return List.of(
                Figure.of("import_speed", "导入", "次/秒", runs, Run::speed)
                        .against(Figure.Target.atLeast(4_000))
                        .noting(how),
                Figure.of("import_speed_by_processor", "导入(按处理器时间折算)", "次/秒", runs, Run::speedByProcessor)
                        .noting("核数 × 检验次数 / 处理器时间:机器空闲且各核满载时的上限"));
    }

    private static List<Figure> seconds(String id, String name, List<Run> runs, Function<Run, Timed<Long>> of) {
        return List.of(
                Figure.of(
                        id + "_seconds",
                        name + "用时",
                        "秒",
                        runs,
                        run -> of.apply(run).wall()),
                Figure.of(
                        id + "_processor_seconds",
                        name + "处理器时间",
                        "秒",
                        runs,
                        run -> of.apply(run).processor()));
    }
}
