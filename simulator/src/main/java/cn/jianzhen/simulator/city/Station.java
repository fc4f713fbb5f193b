package cn.jianzhen.simulator.city;

import java.time.LocalDate;
import java.util.ArrayList;
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
        return copy(address, place, legalRepresentative, phone, other, staff);
    }

    /** The same station at the place of another one, if wanted with its telephone, and with its address and head. */
    public Station inTheYardOf(Station other, boolean samePhone, boolean sameHead) {
        return copy(
                sameHead ? other.address : address,
                other.place,
                sameHead ? other.legalRepresentative : legalRepresentative,
                samePhone ? other.phone : phone,
                status,
                staff);
    }

    public Station withStaff(StaffMember leaving, StaffMember coming) {
        List<StaffMember> others = new ArrayList<>(staff);
        others.replaceAll(member -> member.equals(leaving) ? coming : member);
        return copy(address, place, legalRepresentative, phone, status, List.copyOf(others));
    }

    private Station copy(String where, Place at, String head, String number, String state, List<StaffMember> people) {
        return new Station(
                id,
                name,
                creditCode,
                county,
                where,
                at,
                head,
                number,
                cmaNo,
                cmaValidUntil,
                networkedOn,
                state,
                lines,
                people,
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
