package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.chance.Chance;
import cn.jianzhen.simulator.inspection.Draft;
import cn.jianzhen.simulator.inspection.InspectionDesk;
import cn.jianzhen.simulator.inspection.Times;
import cn.jianzhen.simulator.packaging.CityRows;
import cn.jianzhen.simulator.packaging.DataPackage;
import cn.jianzhen.simulator.packaging.InspectionRows;
import cn.jianzhen.simulator.packaging.PackageFile;
import cn.jianzhen.simulator.packaging.RepairRows;
import cn.jianzhen.simulator.repair.Repair;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes what happened, and the truth about it. */
final class Ledger {
    private final DataPackage target;
    private final InspectionDesk desk;
    private final CityRows cityRows;
    private final InspectionRows rows;
    private final RepairRows repairRows;
    private final Map<String, Integer> byStation = new TreeMap<>();
    private final Set<String> named = new HashSet<>();
    private int inspections;
    private int deeds;

    Ledger(DataPackage target, InspectionDesk desk, CityRows cityRows) {
        this.target = target;
        this.desk = desk;
        this.cityRows = cityRows;
        this.rows = new InspectionRows(target);
        this.repairRows = new RepairRows(target);
    }

    DataPackage target() {
        return target;
    }

    void register(Vehicle vehicle) {
        cityRows.vehicle(vehicle);
    }

    void archive(Repair repair) {
        repairRows.write(repair);
    }

    void file(Draft draft, Chance chance) throws IOException {
        desk.close(draft, chance);
        rows.write(draft);
        inspections++;
        for (Draft.Deed deed : draft.deeds()) {
            truth("inspection", draft.reportNo(), deed.scheme(), deed.category(), deed.note());
            byStation.merge(draft.line().stationId() + "," + deed.scheme() + "," + deed.category(), 1, Integer::sum);
        }
    }

    /** The same report under a second number, some minutes later: the station's computer believed that the first was lost. */
    void fileAgain(Draft draft, Chance chance) throws IOException {
        Times times = draft.times();
        draft.times(new Times(times.started(), times.ended(), times.uploaded().plusSeconds(chance.whole(120, 7200))));
        desk.close(draft, chance);
        rows.write(draft);
        draft.times(times);
        inspections++;
    }

    void truth(String kind, String id, String scheme, int category, String note) {
        boolean single = kind.equals("inspection") || kind.equals("repair");
        if (!single && !named.add(kind + id + scheme)) {
            return;
        }
        deeds++;
        target.table(PackageFile.TRUTH)
                .cell(kind)
                .cell(id)
                .cell(scheme)
                .cell(category)
                .cell(note)
                .end();
    }

    /** A station that used a scheme three times and more is named itself. */
    void nameStations() {
        byStation.forEach((key, times) -> {
            if (times >= 3) {
                String[] parts = key.split(",", 3);
                truth("station", parts[0], parts[1], Integer.parseInt(parts[2]), "times=" + times);
            }
        });
    }

    int inspections() {
        return inspections;
    }

    int deeds() {
        return deeds;
    }
}
