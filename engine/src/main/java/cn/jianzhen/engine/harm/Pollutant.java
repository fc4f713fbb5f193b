package cn.jianzhen.engine.harm;

import java.util.Locale;

/** The pollutants that are estimated. */
public enum Pollutant {
    NOX,
    PM,
    CO;

    /** As the assumptions name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
