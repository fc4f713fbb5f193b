package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.fraud.CheatBoxes;
import cn.jianzhen.simulator.fraud.FraudPlan;
import cn.jianzhen.simulator.fraud.Witnesses;
import cn.jianzhen.simulator.inspection.InspectionDesk;
import cn.jianzhen.simulator.vehicle.VehiclePark;

/** What all stations share. */
record Surroundings(
        VehiclePark park,
        InspectionDesk desk,
        Ledger ledger,
        FraudPlan plan,
        CheatBoxes boxes,
        Aftercare aftercare,
        Appointments appointments,
        Comebacks comebacks,
        Amendments amendments,
        MorningChecks morningChecks,
        CameraDays cameras,
        Street street,
        Witnesses witnesses) {}
