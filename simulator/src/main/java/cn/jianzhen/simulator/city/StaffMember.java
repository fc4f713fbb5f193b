package cn.jianzhen.simulator.city;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person of a station. */
public record StaffMember(
        String id,
        String stationId,
        String name,
        Role role,
        String certificateNo,
        LocalDate certificateValidUntil,
        LocalDate from,
        @Nullable LocalDate until) {
    /** The entry of this place in the name and with the certificate of another person. */
    public StaffMember namedAs(StaffMember other) {
        return new StaffMember(
                id, stationId, other.name, role, other.certificateNo, other.certificateValidUntil, from, until);
    }
}
