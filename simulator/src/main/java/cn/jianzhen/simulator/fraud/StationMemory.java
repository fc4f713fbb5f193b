package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.vehicle.Model;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The last inspections of a station, as its computers still have them. */
public final class StationMemory {
    private static final int KEPT = 24;

    private final Deque<Draft> recent = new ArrayDeque<>();
    private final Map<String, Vehicle> yard = new HashMap<>();
    private final Map<Method, Draft> templates = new EnumMap<>(Method.class);

    public void remember(Draft draft) {
        recent.addFirst(draft);
        if (recent.size() > KEPT) {
            recent.removeLast();
        }
        if (draft.passed() && draft.deeds().isEmpty() && draft.trace() != null) {
            templates.putIfAbsent(draft.method(), draft);
        }
    }

    /** The test before on the same line and day. */
    @Nullable
    Draft previousOn(Draft draft) {
        return recent.stream()
                .filter(other -> other.line().id().equals(draft.line().id()) && sameDay(other, draft))
                .findFirst()
                .orElse(null);
    }

    /** The last test of the day on another line. */
    @Nullable
    Draft besides(Draft draft) {
        return recent.stream()
                .filter(other -> !other.line().id().equals(draft.line().id()))
                .filter(other -> other.trace() != null && sameDay(other, draft))
                .findFirst()
                .orElse(null);
    }

    /** The inspection of the same vehicle before this one, if the computers still have it. */
    @Nullable
    Draft lastOf(Vehicle vehicle) {
        return recent.stream()
                .filter(other -> other.vehicle().number() == vehicle.number())
                .findFirst()
                .orElse(null);
    }

    /** The clean car of the yard that stands in for others on this day: one for each kind of line. */
    Vehicle donor(Draft draft, Scene scene) {
        Model real = draft.vehicle().model();
        LocalDate day = draft.times().started().toLocalDate();
        String key = day + " " + real.diesel() + real.heavy() + real.hasObd() + real.drive();
        return yard.computeIfAbsent(key, wanted -> {
            Vehicle car = scene.park().unregistered(model -> DonorCar.fits(model, real), day, scene.chance());
            return car.with(Healthy.like(car, 1));
        });
    }

    /** The car beside the line whose socket is always free. */
    Vehicle helper(Draft draft, Scene scene) {
        Model real = draft.vehicle().model();
        LocalDate day = draft.times().started().toLocalDate();
        Vehicle helper = yard.computeIfAbsent(
                "socket " + real.diesel(),
                wanted ->
                        scene.park().unregistered(model -> ObdOtherCar.like(model, real, false), day, scene.chance()));
        return helper.model().brand().equals(real.brand())
                ? scene.park().unregistered(model -> ObdOtherCar.like(model, real, false), day, scene.chance())
                : helper;
    }

    /** An honest pass of another vehicle by the same method. */
    @Nullable
    Draft honestPass(Draft draft, Chance chance) {
        List<Draft> fitting = recent.stream()
                .filter(other -> other.method() == draft.method()
                        && other.passed()
                        && other.deeds().isEmpty())
                .filter(other -> other.trace() != null
                        && other.vehicle().number() != draft.vehicle().number())
                .toList();
        return fitting.isEmpty() ? null : chance.pick(fitting);
    }

    /** The one stored pass of a method that this station serves again and again. */
    @Nullable
    Draft template(Method method) {
        return templates.get(method);
    }

    private static boolean sameDay(Draft one, Draft other) {
        return one.times()
                .started()
                .toLocalDate()
                .equals(other.times().started().toLocalDate());
    }
}
