package cn.jianzhen.engine.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the formulae make of each second; the columns stand in the order in which one follows from the other. */
public final class SecondTable {
    private final int[] seconds;
    private final List<SecondValues> columns;

    SecondTable(int[] seconds, List<SecondValues> columns) {
        this.seconds = seconds;
        this.columns = List.copyOf(columns);
    }

    /** The {@code t} of each row; must not be changed. */
    public int[] seconds() {
        return seconds;
    }

    /** Empty without a record. */
    public List<SecondValues> columns() {
        return columns;
    }

    /** The column of this id, or null. */
    public @Nullable SecondValues column(String id) {
        for (SecondValues each : columns) {
            if (each.column().id().equals(id)) {
                return each;
            }
        }
        return null;
    }
}
