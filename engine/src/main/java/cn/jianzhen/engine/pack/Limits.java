package cn.jianzhen.engine.pack;

/**
 * Guards against packages made to exhaust the machine.
 *
 * @param unpackedBytes most bytes a package may hold unpacked
 * @param ratio most times a file may grow when unpacked, once it is larger than {@code ratioFrom}
 * @param ratioFrom unpacked bytes from which the ratio is watched
 * @param entries most files in a package
 */
public record Limits(long unpackedBytes, int ratio, long ratioFrom, int entries) {
    /** Wide enough for a city-year: 400 GB unpacked, 200 times, watched from 64 MiB, 10,000 files. */
    public static Limits standard() {
        return new Limits(400L << 30, 200, 64L << 20, 10_000);
    }
}
