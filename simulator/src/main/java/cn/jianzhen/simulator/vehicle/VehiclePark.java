package cn.jianzhen.simulator.vehicle;

import cn.jianzhen.simulator.chance.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Registers one vehicle after the other; vehicle n is the same whenever it is asked for. */
public final class VehiclePark {
    private final Chance chance;
    private final ModelCatalogue catalogue;
    private final List<Model> models;
    private final double[] weights;
    private final List<String> fleetPhones = new ArrayList<>();
    private int registered;

    public VehiclePark(Chance chance, ModelCatalogue catalogue, int fleets) {
        this.chance = chance;
        this.catalogue = catalogue;
        this.models = catalogue.models();
        this.weights = catalogue.weights();
        for (int i = 0; i < fleets; i++) {
            fleetPhones.add("154" + "%08d".formatted(90_000_000 + i * 137));
        }
    }

    public int registered() {
        return registered;
    }

    public List<Model> models() {
        return catalogue.models();
    }

    /** The number with which a fleet brings all its vehicles. */
    public String fleetPhone(Chance choice) {
        return choice.pick(fleetPhones);
    }

    /** The next vehicle of the register, as it comes on a day. */
    public Vehicle next(Wish wish, LocalDate today) {
        int number = registered++;
        Chance own = chance.branch(number);
        Model model = chosen(wish.model(), own);
        if (wish.brandNew()) {
            return new VehicleBuilder(number, model, own, fleetPhones).brandNew(today);
        }
        Vehicle vehicle = new VehicleBuilder(number, model, own, fleetPhones).used(today, wish.outsider());
        if (wish.faulty()) {
            Ageing.wearOut(vehicle.condition(), model, own);
        }
        return vehicle;
    }

    /** A vehicle that belongs to nobody in the register: a donor from the yard. */
    public Vehicle unregistered(Predicate<Model> wanted, LocalDate today, Chance choice) {
        Model model = chosen(wanted, choice);
        return new VehicleBuilder(choice.whole(700_000, 880_000), model, choice, fleetPhones).used(today, false);
    }

    private Model chosen(Predicate<Model> wanted, Chance choice) {
        Model model = choice.pickWeighted(models, weights);
        for (int tries = 0; tries < 200 && !wanted.test(model); tries++) {
            model = choice.pickWeighted(models, weights);
        }
        return model;
    }
}
