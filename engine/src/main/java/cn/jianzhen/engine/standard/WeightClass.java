package cn.jianzhen.engine.standard;

/** 轻型 and 重型, parted by the gross mass. */
public enum WeightClass {
    LIGHT,
    HEAVY,
    /** Either. */
    ANY;

    /** Whether a vehicle of this gross mass in kg belongs to it; a vehicle of unknown mass belongs to none but ANY. */
    public boolean holds(double grossMassKg, double lightMaximumKg) {
        return switch (this) {
            case LIGHT -> grossMassKg <= lightMaximumKg;
            case HEAVY -> grossMassKg > lightMaximumKg;
            case ANY -> true;
        };
    }
}
