package cn.jianzhen.engine.sheet;

import cn.jianzhen.engine.standard.SecondColumn;

/** One derived column: label, unit, formula in words and clause, and a value per second. */
public final class SecondValues {
    private final SecondColumn column;
    private final double[] values;

    SecondValues(SecondColumn column, double[] values) {
        this.column = column;
        this.values = values;
    }

    public SecondColumn column() {
        return column;
    }

    /** One value per second of the table in the column's unit, NaN where there is none; must not be changed. */
    public double[] values() {
        return values;
    }
}
