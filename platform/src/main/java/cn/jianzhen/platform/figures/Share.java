package cn.jianzhen.platform.figures;

/**
 * So many of so many, with Wilson's 95 % interval (1927), which stays sensible near 0 and 1.
 *
 * @param enough whether there are enough cases to say anything; if not, the page shows no rate
 */
record Share(long hits, long of, double share, double low, double high, boolean enough) {
    private static final double Z = 1.959964;

    static Share of(double hits, double of, int fewest) {
        if (of <= 0) {
            return new Share(0, 0, 0, 0, 1, false);
        }
        double share = hits / of;
        double squared = Z * Z / of;
        double middle = (share + squared / 2) / (1 + squared);
        double half = Z * Math.sqrt(share * (1 - share) / of + squared / (4 * of)) / (1 + squared);
        return new Share(
                Math.round(hits),
                Math.round(of),
                share,
                Math.max(0, middle - half),
                Math.min(1, middle + half),
                of >= fewest);
    }
}
