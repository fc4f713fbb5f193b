package cn.jianzhen.simulator.repair;

import cn.jianzhen.simulator.city.Shop;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDateTime;
import java.util.List;

/** A repair record while it is being filled in, honestly or not. */
public final class RepairSheet {
    private final String id;
    private final Shop shop;
    private final Vehicle vehicle;
    private LocalDateTime received;
    private LocalDateTime settled;
    private String fault = "";
    private List<String> items = List.of();
    private double labourHours;
    private String technician;
    private int amount;
    private int odometer;
    private String phone = "";
    private String failedReportNo = "";
    private List<Part> parts = List.of();

    RepairSheet(String id, Shop shop, Vehicle vehicle, LocalDateTime received) {
        this.id = id;
        this.shop = shop;
        this.vehicle = vehicle;
        this.received = received;
        this.settled = received;
        this.odometer = vehicle.odometer();
        this.technician = shop.technicians().getFirst();
    }

    public RepairSheet between(LocalDateTime from, LocalDateTime to) {
        received = from;
        settled = to;
        return this;
    }

    public RepairSheet worked(double hours, String by) {
        labourHours = hours;
        technician = by;
        return this;
    }

    public RepairSheet said(String complaint, List<String> done) {
        fault = complaint;
        items = done;
        return this;
    }

    public RepairSheet fitted(List<Part> fitted) {
        parts = fitted;
        return this;
    }

    public RepairSheet costing(int yuan) {
        amount = yuan;
        return this;
    }

    public RepairSheet odometer(int kilometres) {
        odometer = kilometres;
        return this;
    }

    public RepairSheet broughtBy(String number) {
        phone = number;
        return this;
    }

    public RepairSheet after(String reportNo) {
        failedReportNo = reportNo;
        return this;
    }

    public Shop shop() {
        return shop;
    }

    /** Only a shop that may certify signs; the others give the car back without a certificate. */
    public Repair signed(LocalDateTime certifiedAt) {
        String certificate = shop.certifies() ? "HG" + shop.id().substring(2, 8) + id.substring(id.length() - 7) : "";
        return new Repair(
                id,
                shop,
                vehicle,
                received,
                settled,
                fault,
                items,
                labourHours,
                technician,
                amount,
                odometer,
                phone,
                certificate,
                certifiedAt,
                failedReportNo,
                parts);
    }

    public LocalDateTime received() {
        return received;
    }

    public LocalDateTime settled() {
        return settled;
    }
}
