package cn.jianzhen.simulator.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/** The seconds of one test as they stand in the file, by column. */
record TestLog(String report, List<String> columns, List<double[]> rows) {
    double[] where(String column, IntPredicate phase) {
        int at = index(column);
        int phaseAt = index("phase");
        return rows.stream()
                .filter(row -> phase.test((int) row[phaseAt]))
                .mapToDouble(row -> row[at])
                .toArray();
    }

    double[] all(String column) {
        int at = index(column);
        return rows.stream().mapToDouble(row -> row[at]).toArray();
    }

    private int index(String column) {
        int at = columns.indexOf(column);
        if (at < 0) {
            throw new IllegalArgumentException("no column " + column + " in " + columns);
        }
        return at;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(Double.NaN));
    }

    /** Correlation of each second with the next. */
    static double memory(double[] values) {
        double mean = mean(values);
        double shared = 0;
        double all = 0;
        for (int i = 0; i < values.length; i++) {
            all += (values[i] - mean) * (values[i] - mean);
            shared += i == 0 ? 0 : (values[i] - mean) * (values[i - 1] - mean);
        }
        return shared / all;
    }
}
