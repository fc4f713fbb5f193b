package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.vehicle.Calibration;
import cn.jianzhen.simulator.vehicle.Model;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The boxes in use: one kind that a station owns, and a few that one seller has spread over the city. */
public final class CheatBoxes {
    private final Chance chance;
    private final List<Model> models;
    private final Map<String, List<Calibration.Unit>> owned = new HashMap<>();
    private final List<List<Calibration.Unit>> sold = new ArrayList<>();

    public CheatBoxes(Chance chance, List<Model> models) {
        this.chance = chance;
        this.models =
                models.stream().filter(model -> model.engine().stage() >= 5).toList();
        for (int i = 0; i < 3; i++) {
            sold.add(imitation());
        }
    }

    List<Calibration.Unit> ownedBy(String stationId) {
        return owned.computeIfAbsent(stationId, id -> imitation());
    }

    List<Calibration.Unit> sold(Chance choice) {
        return choice.pick(sold);
    }

    /** A box imitates the first control unit of some model. */
    private List<Calibration.Unit> imitation() {
        Calibration original = chance.pick(chance.pick(models).engine().calibrations());
        return original.units().subList(0, 1);
    }
}
