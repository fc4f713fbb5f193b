package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.harm.Harm;
import cn.jianzhen.engine.harm.HarmAssumptions;
import cn.jianzhen.engine.harm.HarmVehicle;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The vehicles that a subject's findings say were passed falsely, and their expected harm. */
@Component
class PassedVehicles {
    /**
     * Continues a WITH clause that has {@code counted}: one row per subject with its vehicles as {@code fuel|stage|mass|count}. An
     * inspection or a repair answers for its own vehicle only, every other subject for the events that its findings rest on. What was
     * not passed did no harm; each vehicle counts once.
     */
    static final String CTE = """
            , events as (
              select distinct subject_kind, subject_id, subject_kind || ':' || subject_id as event
              from counted where subject_kind in ('inspection', 'repair')
              union
              select distinct subject_kind, subject_id, unnest(string_split(related, ';')) as event
              from counted where subject_kind not in ('inspection', 'repair') and related is not null
            ), passed as (
              select e.subject_kind, e.subject_id, i.vin
              from events e join inspections i on e.event = 'inspection:' || i.report_no
              where i.overall_result = 'pass'
              union
              select e.subject_kind, e.subject_id, r.vin
              from events e join repairs r on e.event = 'repair:' || r.repair_id
            ), kinds as (
              select p.subject_kind, p.subject_id, v.fuel, v.emission_stage, v.gross_mass_kg, count(*) as vehicles
              from passed p join vehicles v on v.vin = p.vin
              where v.fuel is not null and v.emission_stage is not null and v.gross_mass_kg is not null
              group by all
            ), passed_vehicles as (
              select subject_kind, subject_id,
                string_agg(concat_ws('|', fuel, emission_stage, gross_mass_kg, vehicles), ';') as vehicles
              from kinds group by subject_kind, subject_id
            )
            """;

    private final HarmAssumptions assumptions = HarmAssumptions.packaged();

    /** Empty when no vehicle was passed, or none can be estimated. */
    Optional<Harm> harm(@Nullable String vehicles, int category, LocalDate day) {
        return vehicles == null
                ? Optional.empty()
                : Arrays.stream(vehicles.split(";"))
                        .flatMap(text -> kind(text, category, day).stream())
                        .reduce(Harm::plus);
    }

    private Optional<Harm> kind(String text, int category, LocalDate day) {
        String[] parts = text.split("\\|", -1);
        HarmVehicle vehicle = new HarmVehicle(parts[0], parts[1], Double.parseDouble(parts[2]));
        int count = Integer.parseInt(parts[3]);
        return assumptions.of(vehicle, category, day).map(harm -> harm.times(count));
    }
}
