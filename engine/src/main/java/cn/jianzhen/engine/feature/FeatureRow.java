package cn.jianzhen.engine.feature;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The features of one test, in the order of {@link #columns()}. A value that could not be computed is NULL. */
public final class FeatureRow {
    private final String reportNo;
    private final Layout layout;
    private final double[] numbers;
    private final @Nullable String[] texts;
    private int last;

    FeatureRow(String reportNo, Layout layout) {
        this.reportNo = reportNo;
        this.layout = layout;
        this.numbers = new double[layout.columns.size()];
        this.texts = new String[layout.columns.size()];
        Arrays.fill(numbers, Double.NaN);
    }

    /** The order of columns, shared by all rows of one pass. */
    static final class Layout {
        private final List<FeatureColumn> columns;
        private final FeatureColumn[] order;

        Layout(List<FeatureColumn> columns) {
            this.columns = List.copyOf(columns);
            this.order = columns.toArray(new FeatureColumn[0]);
        }

        List<FeatureColumn> columns() {
            return columns;
        }

        /** Extractors set their own objects, nearly in order: the search goes once round from where the last one ended. */
        @SuppressWarnings("ReferenceEquality")
        int position(FeatureColumn column, int from) {
            int position = from;
            do {
                if (order[position] == column) {
                    return position;
                }
                position = position + 1 == order.length ? 0 : position + 1;
            } while (position != from);
            throw new IllegalArgumentException(column.name() + " is not announced by its extractor's columns()");
        }
    }

    private int positionOf(FeatureColumn column) {
        last = layout.position(column, last);
        return last;
    }

    /** Sets a number; NaN is NULL. The column must be the extractor's own object. */
    public void set(FeatureColumn column, double value) {
        numbers[positionOf(column)] = value;
    }

    /** Sets a text; null is NULL. */
    public void set(FeatureColumn column, @Nullable String value) {
        texts[positionOf(column)] = value;
    }

    public String reportNo() {
        return reportNo;
    }

    public List<FeatureColumn> columns() {
        return layout.columns;
    }

    /** Whether the value at this position is NULL. */
    public boolean isNull(int position) {
        return texts[position] == null && Double.isNaN(numbers[position]);
    }

    /** The number at this position, NaN for NULL and for texts. */
    public double number(int position) {
        return numbers[position];
    }

    /** The text at this position, null for NULL and for numbers. */
    public @Nullable String text(int position) {
        return texts[position];
    }

    /** For databases: Long, Double, String or null, as the column's type says. */
    public @Nullable Object value(int position) {
        double number = numbers[position];
        return switch (layout.columns.get(position).type()) {
            case TEXT -> texts[position];
            case DECIMAL -> Double.isNaN(number) ? null : (Object) number;
            case INTEGER -> Double.isNaN(number) ? null : (Object) Math.round(number);
        };
    }

    /** For tests and tools: the value of the column with this name. */
    public @Nullable Object value(String name) {
        for (int i = 0; i < layout.columns.size(); i++) {
            if (layout.columns.get(i).name().equals(name)) {
                return value(i);
            }
        }
        throw new IllegalArgumentException("No feature is called " + name);
    }
}
