package cn.jianzhen.engine.harm;

import cn.jianzhen.engine.harm.Assumption.VehicleKind;
import cn.jianzhen.engine.standard.InvalidStandardException;
import cn.jianzhen.engine.standard.YamlEntry;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads the assumptions strictly: every entry whole, every range in order. */
final class AssumptionsReader {
    private final List<String> problems = new ArrayList<>();
    private final List<VehicleClass> classes = new ArrayList<>();
    private final List<Assumption> assumptions = new ArrayList<>();

    /** Throws InvalidStandardException with the whole list of problems. */
    static HarmAssumptions read(String file, String text) {
        AssumptionsReader reader = new AssumptionsReader();
        YamlEntry whole = YamlEntry.file(file, text, reader.problems);
        reader.each(whole, "equivalents", reader::equivalent);
        reader.each(whole, "classes", reader::vehicleClass);
        reader.each(whole, "base", reader::base);
        reader.each(whole, "mileage", reader::mileage);
        reader.each(whole, "validity", reader::validity);
        reader.each(whole, "excess", reader::excess);
        reader.each(whole, "over_limit", reader::overLimit);
        whole.refuseOthers();
        if (!reader.problems.isEmpty()) {
            throw new InvalidStandardException(reader.problems);
        }
        return new HarmAssumptions(reader.classes, reader.assumptions);
    }

    private void each(YamlEntry whole, String list, Consumer<YamlEntry> reading) {
        for (YamlEntry entry : whole.entries(list)) {
            reading.accept(entry);
            entry.refuseOthers();
        }
    }

    private void equivalent(YamlEntry entry) {
        assumptions.add(new Assumption.Equivalent(entry.text("pollutant"), entry.number("kg"), entry.origin()));
    }

    private void vehicleClass(YamlEntry entry) {
        double[] mass = entry.numbers("mass_kg");
        if (mass.length != 2) {
            entry.problem("mass_kg", "应为下限、上限两个数");
            return;
        }
        classes.add(new VehicleClass(
                entry.text("class"), entry.text("label"), Set.copyOf(entry.texts("fuels")), mass[0], mass[1]));
    }

    private void base(YamlEntry entry) {
        Map<Pollutant, Range> grams = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            grams.put(pollutant, Range.exactly(entry.number(pollutant.code())));
        }
        assumptions.add(new Assumption.Base(kind(entry), grams, entry.origin()));
    }

    private void excess(YamlEntry entry) {
        Map<Pollutant, Range> multiples = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            multiples.put(pollutant, Range.of(entry, pollutant.code()));
        }
        assumptions.add(new Assumption.Excess(kind(entry), multiples, entry.origin()));
    }

    private void mileage(YamlEntry entry) {
        assumptions.add(new Assumption.Mileage(entry.text("class"), Range.of(entry, "km"), entry.origin()));
    }

    private void validity(YamlEntry entry) {
        assumptions.add(new Assumption.Validity(entry.text("class"), Range.of(entry, "years"), entry.origin()));
    }

    private void overLimit(YamlEntry entry) {
        Set<Integer> categories = java.util.Arrays.stream(entry.numbers("categories"))
                .mapToObj(category -> (int) category)
                .collect(Collectors.toSet());
        assumptions.add(new Assumption.OverLimit(categories, Range.of(entry, "share"), entry.origin()));
    }

    private static VehicleKind kind(YamlEntry entry) {
        return new VehicleKind(entry.text("class"), Set.copyOf(entry.texts("stages")));
    }
}
