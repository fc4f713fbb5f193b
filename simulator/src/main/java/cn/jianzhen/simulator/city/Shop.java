package cn.jianzhen.simulator.city;

import java.util.List;

/** A repair shop; an M-station is one that may certify emission repairs. */
public record Shop(
        String id,
        String name,
        boolean certifies,
        String creditCode,
        County county,
        String address,
        Place place,
        String legalRepresentative,
        String phone,
        List<String> technicians) {}
