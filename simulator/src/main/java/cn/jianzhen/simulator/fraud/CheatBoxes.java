package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.vehicle.Calibration;
import cn.jianzhen.simulator.vehicle.Model;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The boxes and pools in use: boxes that a station owns, a few that one seller has spread over the city, and software pools. */
public final class CheatBoxes {
    private final Chance chance;
    private final List<Model> models;
    private final Map<String, List<Calibration.Unit>> made = new HashMap<>();
    private final List<List<Calibration.Unit>> sold = new ArrayList<>();

    public CheatBoxes(Chance chance, List<Model> models) {
        this.chance = chance;
        this.models =
                models.stream().filter(model -> model.engine().stage() >= 5).toList();
        for (int i = 0; i < 3; i++) {
            sold.add(imitation(chance.branch("sold" + i)));
        }
    }

    /** What the n-th setting of a station's box answers. */
    List<Calibration.Unit> ownedBy(String stationId, int setting) {
        return kept("box " + stationId + " " + setting);
    }

    List<Calibration.Unit> sold(int kind) {
        return sold.get(kind % sold.size());
    }

    /** The n-th pair of the pool for a brand, of the common pool when no brand is given: invented, no model has it. */
    List<Calibration.Unit> pooled(String brand, int place) {
        String key = "pool " + brand + " " + place;
        return made.computeIfAbsent(key, name -> {
            Chance own = chance.branch(name);
            String calibration = own.letters("ABCDEFGH", 2) + own.digits(6) + "-" + own.digits(2);
            return List.of(new Calibration.Unit("7E8", calibration, own.letters("0123456789ABCDEF", 8)));
        });
    }

    /** A calibration of another engine of the same maker: not foreign at first sight. */
    List<Calibration.Unit> relative(Vehicle vehicle, Chance choice) {
        List<Model> others = models.stream()
                .filter(model -> model.brand().equals(vehicle.model().brand()))
                .filter(model -> !model.engine().equals(vehicle.model().engine()))
                .toList();
        return others.isEmpty()
                ? imitation(choice)
                : choice.pick(choice.pick(others).engine().calibrations())
                        .units()
                        .subList(0, 1);
    }

    private List<Calibration.Unit> kept(String key) {
        return made.computeIfAbsent(key, name -> imitation(chance.branch(name)));
    }

    /** A box imitates the first control unit of some model. */
    private List<Calibration.Unit> imitation(Chance own) {
        return own.pick(own.pick(models).engine().calibrations()).units().subList(0, 1);
    }
}
