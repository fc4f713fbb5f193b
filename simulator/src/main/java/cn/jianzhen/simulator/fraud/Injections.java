package cn.jianzhen.simulator.fraud;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every injection into an inspection that the simulator knows. */
public final class Injections {
    private static final List<Injection> ALL = all();

    private Injections() {}

    public static List<Injection> known() {
        return ALL;
    }

    /** Null where the name stands for an honest visit or for something that is not done to an inspection. */
    public static @Nullable Injection named(String scheme) {
        for (Injection injection : ALL) {
            if (injection.scheme().equals(scheme)) {
                return injection;
            }
        }
        return null;
    }

    private static List<Injection> all() {
        List<Injection> all = new ArrayList<>(onBoardDiagnosis());
        all.addAll(List.of(
                new NoTrace(),
                new ShortTrace(),
                new LineOverlap(),
                new DriverTwice(),
                new SeenElsewhere(),
                new AfterHours(),
                new NoChangeover(),
                new WeatherCopied()));
        Arrays.stream(Disguise.values()).map(CopiedTrace::new).forEach(all::add);
        all.addAll(onTheLine());
        all.addAll(inTheComputer());
        all.addAll(List.of(
                new CameraBlinded(),
                new RecordingGap(),
                new WonderCure(),
                new ScrOff(),
                new FilterRemoved(),
                new CatalystRemoved(),
                new RentedCatalyst(),
                helped(StationHabit.LENIENT_STATION),
                helped(StationHabit.STEERED_TO_STATION),
                helped(StationHabit.KICKBACK_TRIANGLE),
                new HelpedPass("outsiders_fan_in", 11, Custom.FOR_OUTSIDERS)));
        return List.copyOf(all);
    }

    private static List<Injection> onBoardDiagnosis() {
        return List.of(
                new ObdBox(false),
                new ObdBox(true),
                new ObdPool(),
                new ObdFlip(),
                new ObdOtherCar(),
                new ObdFingerprint(),
                new ObdCountersEqual(),
                new ObdCountersImpossible(),
                new ObdLoop(),
                new ObdSessionOverlap(),
                new ObdFabricatedStream());
    }

    private static List<Injection> onTheLine() {
        return List.of(
                new GasValve(),
                new DonorCar(),
                new DonorSeries(),
                new ShallowProbe(),
                new ProbePulled(),
                new NoPowerScan(),
                new HalfThrottle(),
                new CycleNotFollowed(),
                new GasDelay(),
                new AbortRestart(),
                new WrongMethod(),
                new EditedPower(),
                new EditedParameters(),
                new PowerUnderstated());
    }

    private static List<Injection> inTheComputer() {
        return List.of(
                new ResultOverride(),
                new ResultsRepeated(),
                new ResultsTyped(),
                new ResultRevised(),
                new RetestScaled(),
                new TraceDrawn(),
                new LimitShave(),
                new PowerBoard(false),
                new PowerBoard(true),
                new SoftwareFactor(),
                new PowerOverwritten(),
                new OxygenSqueezed());
    }

    private static Injection helped(StationHabit habit) {
        return new HelpedPass(habit.scheme(), habit.category(), Custom.ON_REQUEST);
    }
}
