package cn.jianzhen.simulator.fraud;

import java.util.ArrayList;
import java.util.List;

/** Every injection into an inspection that the simulator knows. */
public final class Injections {
    private static final List<Injection> ALL = all();

    private Injections() {}

    public static List<Injection> known() {
        return ALL;
    }

    public static List<String> schemes() {
        return ALL.stream().map(Injection::scheme).toList();
    }

    private static List<Injection> all() {
        List<Injection> all = new ArrayList<>(List.of(
                new ObdBox(false),
                new ObdBox(true),
                new ObdOtherCar(),
                new ObdFabricatedStream(),
                new NoTrace(),
                new ShortTrace(),
                new LineOverlap(),
                new DriverTwice(),
                new ResultOverride(),
                new WonderCure(),
                new CameraBlinded(),
                new SeenElsewhere(),
                new RentedCatalyst()));
        for (Disguise disguise : Disguise.values()) {
            all.add(new CopiedTrace(disguise));
        }
        all.addAll(List.of(
                new ShallowProbe(),
                new ProbePulled(),
                new GasValve(),
                new DonorCar(),
                new PowerBoard(),
                new NoPowerScan(),
                new WrongMethod(),
                new EditedPower(),
                new PowerOverwritten(),
                new ScrOff(),
                new FilterRemoved()));
        return List.copyOf(all);
    }
}
