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

    public Station withStatus(String other) {
        return new Station(
                id,
                name,
                creditCode,
                county,
                address,
                place,
                legalRepresentative,
                phone,
                cmaNo,
                cmaValidUntil,
                networkedOn,
                other,
                lines,
                staff,
                devices);
    }

    /** The same station registered by the people of another one, at their address. */
    public Station inTheYardOf(Station other) {
        return new Station(
                id,
                name,
                creditCode,
                county,
                other.address,
                other.place,
                other.legalRepresentative,
                other.phone,
                cmaNo,
                cmaValidUntil,
                networkedOn,
                status,
                lines,
                staff,
                devices);
    }

    public boolean open() {
        return status.equals("normal");
    }

    /** The two-digit station number inside the county, as it stands in the report number. */
    public String shortNumber() {
        return id.substring(7);
    }
}
