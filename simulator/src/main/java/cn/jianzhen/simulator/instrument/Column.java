package cn.jianzhen.simulator.instrument;

/** A column of a per-second recording, kept in counts of its last digit. */
public sealed interface Column permits Channel, ObdChannel {
    int ordinal();

    int decimals();
}
