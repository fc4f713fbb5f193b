package cn.jianzhen.simulator.packaging;

import cn.jianzhen.simulator.repair.Part;
import cn.jianzhen.simulator.repair.Repair;

/** Rows of the repair archive. */
public final class RepairRows {
    private final DataPackage target;

    public RepairRows(DataPackage target) {
        this.target = target;
    }

    public void write(Repair repair) {
        boolean certified = !repair.certificateNo().isEmpty();
        target.table(PackageFile.REPAIRS)
                .cell(repair.id())
                .cell(repair.shop().id())
                .cell(repair.vehicle().vin())
                .cell(repair.vehicle().plate())
                .cell(repair.receivedAt())
                .cell(repair.settledAt())
                .cell(repair.odometer())
                .cell(repair.fault())
                .cell(String.join(";", repair.items()))
                .number(repair.labourHours(), 1)
                .cell(repair.technician())
                .cell(repair.amount())
                .cell(repair.phone())
                .cell(repair.certificateNo())
                .cell(certified ? repair.certifiedAt() : null)
                .cell(repair.failedReportNo())
                .end();
        int number = 0;
        for (Part part : repair.parts()) {
            target.table(PackageFile.REPAIR_PARTS)
                    .cell(repair.id())
                    .cell(++number)
                    .cell(part.code())
                    .cell(part.name())
                    .cell(part.serialNo())
                    .cell(part.quantity())
                    .end();
        }
    }
}
