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
        int odometer,
        String phone,
        String certificateNo,
        LocalDateTime certifiedAt,
        String failedReportNo,
        List<Part> parts) {}
