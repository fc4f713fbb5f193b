package cn.jianzhen.simulator.city;

import cn.jianzhen.simulator.chance.Chance;

/** A point in degrees. */
public record Place(double longitude, double latitude) {
    private static final double KM_PER_DEGREE = 111.2;
    /** Cosine of 35.1 degrees, the latitude of the city. */
    private static final double SHRINK = 0.818;

    public double kilometresTo(Place other) {
        double east = (longitude - other.longitude) * SHRINK * KM_PER_DEGREE;
        double north = (latitude - other.latitude) * KM_PER_DEGREE;
        return StrictMath.sqrt(east * east + north * north);
    }

    public Place near(Chance chance, double kilometres) {
        double step = kilometres / KM_PER_DEGREE;
        return new Place(longitude + step / SHRINK * chance.gauss(), latitude + step * chance.gauss());
    }
}
