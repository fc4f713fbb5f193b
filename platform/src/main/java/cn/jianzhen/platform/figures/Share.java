package cn.jianzhen.platform.figures;

import cn.jianzhen.platform.detection.WilsonInterval;

/**
 * So many of so many, with Wilson's 95 % interval.
 *
 * @param enough whether there are enough cases to say anything; if not, the page shows no rate
 */
record Share(long hits, long of, double share, double low, double high, boolean enough) {
    static Share of(double hits, double of, int fewest) {
        if (of <= 0) {
            return new Share(0, 0, 0, 0, 1, false);
        }
        WilsonInterval interval = WilsonInterval.of(hits, of);
        return new Share(Math.round(hits), Math.round(of), hits / of, interval.low(), interval.high(), of >= fewest);
    }
}
