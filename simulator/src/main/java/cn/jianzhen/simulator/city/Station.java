package cn.jianzhen.simulator.city;

import java.time.LocalDate;
import java.util.List;

/** An inspection station with everything that belongs to it. */
public record Station(
        String id,
        String name,
        String creditCode,
        County county,
        String address,
        Place place,
        String legalRepresentative,
        String phone,
        String cmaNo,
        LocalDate cmaValidUntil,
        LocalDate networkedOn,
        String status,
        List<Line> lines,
        List<StaffMember> staff,
        List<Device> devices) {
    public List<StaffMember> staffWith(Role role) {
        return staff.stream().filter(member -> member.role() == role).toList();
    }

    public boolean open() {
        return status.equals("normal");
    }

    /** The two-digit station number inside the county, as it stands in the report number. */
    public String shortNumber() {
        return id.substring(7);
    }
}
