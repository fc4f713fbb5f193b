package cn.jianzhen.engine.harm;

import cn.jianzhen.engine.finding.Sha256;
import cn.jianzhen.engine.harm.Assumption.Base;
import cn.jianzhen.engine.harm.Assumption.Equivalent;
import cn.jianzhen.engine.harm.Assumption.Excess;
import cn.jianzhen.engine.harm.Assumption.Mileage;
import cn.jianzhen.engine.harm.Assumption.OverLimit;
import cn.jianzhen.engine.harm.Assumption.Validity;
import cn.jianzhen.engine.standard.Confidence;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What the harm of a falsely passed vehicle is computed from, and the computation: base (g/km) × excess × share over the limit ×
 * km a year × years until the next inspection. Immutable.
 */
public final class HarmAssumptions {
    private static final String FILE = "/catalogue/harm/assumptions.yaml";
    private static final double GRAM_PER_KG = 1000;

    private final List<VehicleClass> classes;
    private final List<Assumption> assumptions;

    HarmAssumptions(List<VehicleClass> classes, List<Assumption> assumptions) {
        this.classes = List.copyOf(classes);
        this.assumptions = List.copyOf(assumptions);
    }

    /** Those that travel inside the engine. */
    public static HarmAssumptions packaged() {
        return AssumptionsReader.read("assumptions.yaml", PackagedText.of(FILE));
    }

    /** Names the state of those that travel inside the engine. */
    public static String packagedSha256() {
        return Sha256.hex(PackagedText.of(FILE));
    }

    /** Reads a file's text. Throws InvalidStandardException with every problem at once. */
    public static HarmAssumptions read(String file, String text) {
        return AssumptionsReader.read(file, text);
    }

    /**
     * The harm of one vehicle that was passed on this day by a fraud of this category; empty when fuel, stage or mass are of no
     * class, or nothing is assumed for that day. Nothing is guessed.
     */
    public Optional<Harm> of(HarmVehicle vehicle, int category, LocalDate day) {
        Optional<String> found = classes.stream()
                .filter(each -> each.holds(vehicle))
                .map(VehicleClass::name)
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        String kind = found.get();
        Optional<Base> base = on(day, Base.class, each -> each.kind().holds(kind, vehicle.stage()));
        Optional<Excess> excess = on(day, Excess.class, each -> each.kind().holds(kind, vehicle.stage()));
        Optional<Mileage> mileage =
                on(day, Mileage.class, each -> each.vehicleClass().equals(kind));
        Optional<Validity> validity =
                on(day, Validity.class, each -> each.vehicleClass().equals(kind));
        Optional<OverLimit> share =
                on(day, OverLimit.class, each -> each.categories().contains(category));
        if (base.isEmpty() || excess.isEmpty() || mileage.isEmpty() || validity.isEmpty() || share.isEmpty()) {
            return Optional.empty();
        }
        return harm(base.get(), excess.get(), mileage.get(), validity.get(), share.get(), day);
    }

    private Optional<Harm> harm(
            Base base, Excess excess, Mileage mileage, Validity validity, OverLimit share, LocalDate day) {
        Map<Pollutant, Range> kg = new EnumMap<>(Pollutant.class);
        Range equivalents = Range.ZERO;
        Confidence confidence = confidence(List.of(base, excess, mileage, validity, share));
        for (Pollutant pollutant : Pollutant.values()) {
            Range mass = Range.product(List.of(
                            pick(base.gramPerKm(), pollutant),
                            pick(excess.multiple(), pollutant),
                            mileage.km(),
                            validity.years(),
                            share.share()))
                    .times(1 / GRAM_PER_KG);
            Optional<Equivalent> unit =
                    on(day, Equivalent.class, each -> each.pollutant().equals(pollutant.code()));
            if (unit.isEmpty()) {
                return Optional.empty();
            }
            kg.put(pollutant, mass);
            equivalents = equivalents.plus(mass.times(1 / unit.get().kg()));
            confidence = Confidence.lesser(confidence, unit.get().origin().confidence());
        }
        return Optional.of(new Harm(1, kg, equivalents, confidence));
    }

    private static Range pick(Map<Pollutant, Range> ranges, Pollutant pollutant) {
        return ranges.getOrDefault(pollutant, Range.ZERO);
    }

    private static Confidence confidence(List<Assumption> used) {
        return used.stream().map(each -> each.origin().confidence()).reduce(Confidence.READ, Confidence::lesser);
    }

    private <T extends Assumption> Optional<T> on(LocalDate day, Class<T> type, Predicate<T> wanted) {
        return assumptions.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .filter(each -> each.origin().holdsOn(day))
                .filter(wanted)
                .findFirst();
    }
}
