package cn.jianzhen.engine.detector;

import cn.jianzhen.engine.statistic.UpperTail;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which exact test excludes chance, and which output columns feed it.
 *
 * @param test the test
 * @param columns output columns in the order of the test's arguments
 * @param fdr the share of false calls that is accepted among all calls
 */
public record Significance(Test test, List<String> columns, double fdr) {

    /** An exact upper tail. */
    public enum Test {
        BINOMIAL,
        HYPERGEOMETRIC,
        POISSON;

        /** The names of its arguments in the YAML, in order. */
        public List<String> arguments() {
            return switch (this) {
                case BINOMIAL -> List.of("observed", "trials", "chance");
                case HYPERGEOMETRIC -> List.of("observed", "population", "marked", "drawn");
                case POISSON -> List.of("observed", "expected");
            };
        }
    }

    public Significance {
        columns = List.copyOf(columns);
    }

    /** P of seeing at least this by chance; IllegalStateException when a column holds no number. */
    double pValue(Map<String, @Nullable Object> row) {
        double[] a = columns.stream().mapToDouble(column -> number(row, column)).toArray();
        return switch (test) {
            case BINOMIAL -> UpperTail.binomial((int) a[0], (int) a[1], a[2]);
            case HYPERGEOMETRIC -> UpperTail.hypergeometric((int) a[0], (int) a[1], (int) a[2], (int) a[3]);
            case POISSON -> UpperTail.poisson((int) a[0], a[1]);
        };
    }

    private static double number(Map<String, @Nullable Object> row, String column) {
        if (row.get(column) instanceof Number number) {
            return number.doubleValue();
        }
        throw new IllegalStateException("significance needs a number in the column " + column);
    }
}
