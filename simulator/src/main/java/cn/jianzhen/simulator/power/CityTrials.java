package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.command.WorkingFolder;
import cn.jianzhen.simulator.world.Order;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.DoubleConsumer;

/**
 * Many trials, two at a time where the machine has two cores. A city depends on its order alone, so the results are the same
 * however the trials are spread.
 */
public final class CityTrials {
    private static final int SIDE_BY_SIDE = 2;

    private final CityTrial trial;
    private final DoubleConsumer progress;
    private final double[] shares;

    /** For so many trials in all; progress hears the share of them done. */
    public CityTrials(CityTrial trial, int trials, DoubleConsumer progress) {
        this.trial = trial;
        this.progress = progress;
        this.shares = new double[trials];
    }

    /**
     * Runs all orders and keeps of each city only what {@code gist} takes from it.
     *
     * @return the gists in the order of the orders
     */
    public <T> List<T> run(List<Order> orders, BiFunction<Order, JudgedCity, T> gist) throws IOException {
        int threads = Math.min(SIDE_BY_SIDE, Runtime.getRuntime().availableProcessors());
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> started = new ArrayList<>();
            for (int i = 0; i < orders.size(); i++) {
                int number = i;
                started.add(workers.submit(() -> gist.apply(orders.get(number), one(orders.get(number), number))));
            }
            try {
                return collected(started);
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private JudgedCity one(Order order, int number) throws IOException {
        Path own = order.folder().resolve("trial-" + number);
        try {
            return trial.of(
                    new Order(order.profile(), order.seed(), order.tests(), order.fraud(), own),
                    share -> tell(number, share));
        } finally {
            WorkingFolder.delete(own);
        }
    }

    private static <T> List<T> collected(List<Future<T>> started) throws IOException {
        List<T> gists = new ArrayList<>();
        try {
            for (Future<T> each : started) {
                gists.add(each.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("测量被中断", e);
        } catch (ExecutionException e) {
            throw cause(e);
        }
        return gists;
    }

    private static IOException cause(ExecutionException e) {
        return switch (e.getCause()) {
            case IOException io -> io;
            case RuntimeException bug -> throw bug;
            case Error error -> throw error;
            case null, default -> new IOException(e);
        };
    }

    private synchronized void tell(int number, double share) {
        shares[number] = share;
        double sum = 0;
        for (double each : shares) {
            sum += each;
        }
        progress.accept(sum / shares.length);
    }
}
