package cn.jianzhen.engine.standard;

/** The constant a of the dilution formula for one fuel (code of {@code vehicles.fuel}). */
public record FuelFact(String fuel, double dilution, Origin origin) implements Dated {
    @Override
    public String subject() {
        return fuel;
    }
}
