package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.store.Importer;
import java.util.function.DoubleConsumer;

/** The three steps of an import as one share, by the time they usually take. */
final class ImportShare implements Importer.Progress {
    private static final double[] ENDS = {0, 0.5, 0.6, 1};

    private final DoubleConsumer target;
    private int step;
    private long total;
    private long done;

    ImportShare(DoubleConsumer target) {
        this.target = target;
    }

    @Override
    public synchronized void step(String name, long nextTotal) {
        step = Math.min(step + 1, ENDS.length - 1);
        total = nextTotal;
        done = 0;
    }

    @Override
    public synchronized void advance(long amount) {
        done += amount;
        if (step > 0 && total > 0) {
            double share = Math.min(1, (double) done / total);
            target.accept(ENDS[step - 1] + share * (ENDS[step] - ENDS[step - 1]));
        }
    }
}
