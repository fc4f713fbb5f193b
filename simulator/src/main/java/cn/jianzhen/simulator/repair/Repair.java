package cn.jianzhen.simulator.repair;

import cn.jianzhen.simulator.city.Shop;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.time.LocalDateTime;
import java.util.List;

/** One record of the repair archive. */
public record Repair(
        String id,
        Shop shop,
        Vehicle vehicle,
        LocalDateTime receivedAt,
        LocalDateTime settledAt,
        String fault,
        List<String> items,
        double labourHours,
        String technician,
        int amount,
        String phone,
        String certificateNo,
        LocalDateTime certifiedAt,
        String failedReportNo,
        List<Part> parts) {
    /** The same words, hours and price for every customer, whatever was wrong. */
    public Repair template() {
        return new Repair(
                id,
                shop,
                vehicle,
                receivedAt,
                settledAt,
                "尾气超标",
                List.of("更换氧传感器", "清洗三元催化"),
                1.0,
                shop.technicians().getFirst(),
                480,
                phone,
                certificateNo,
                certifiedAt,
                failedReportNo,
                parts);
    }
}
