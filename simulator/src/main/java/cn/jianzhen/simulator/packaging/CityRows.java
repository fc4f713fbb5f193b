package cn.jianzhen.simulator.packaging;

import cn.jianzhen.simulator.city.City;
import cn.jianzhen.simulator.city.Device;
import cn.jianzhen.simulator.city.Line;
import cn.jianzhen.simulator.city.Method;
import cn.jianzhen.simulator.city.Place;
import cn.jianzhen.simulator.city.Shop;
import cn.jianzhen.simulator.city.StaffMember;
import cn.jianzhen.simulator.city.Station;
import cn.jianzhen.simulator.vehicle.Model;
import cn.jianzhen.simulator.vehicle.Vehicle;
import java.util.stream.Collectors;

/** Rows of the tables that stand still: who tests, who repairs, and the registered vehicles. */
public final class CityRows {
    private final DataPackage target;

    public CityRows(DataPackage target) {
        this.target = target;
    }

    public void write(City city) {
        stations(city);
        for (Station station : city.stations()) {
            station.lines().forEach(line -> line(line, station));
            station.staff().forEach(this::member);
            station.devices().forEach(this::device);
        }
        city.shops().forEach(this::shop);
    }

    public void stations(City city) {
        city.stations().forEach(this::station);
    }

    private void station(Station station) {
        Table table = target.table(PackageFile.STATIONS)
                .cell(station.id())
                .cell(station.name())
                .cell(station.creditCode())
                .cell(station.county().code())
                .cell(station.address());
        place(table, station.place());
        table.cell(station.legalRepresentative())
                .cell(station.phone())
                .cell(station.cmaNo())
                .cell(station.cmaValidUntil())
                .cell(station.networkedOn())
                .cell(station.status())
                .end();
    }

    private void line(Line line, Station station) {
        target.table(PackageFile.LINES)
                .cell(line.id())
                .cell(line.stationId())
                .cell(line.name())
                .cell(line.methods().stream().map(Method::code).collect(Collectors.joining(";")))
                .cell(line.software().version())
                .cell(line.software().hash())
                .cell(line.authorisedOn())
                .cell(station.open() ? "normal" : "suspended")
                .end();
    }

    private void member(StaffMember member) {
        target.table(PackageFile.STAFF)
                .cell(member.id())
                .cell(member.stationId())
                .cell(member.name())
                .cell(member.role().code())
                .cell(member.certificateNo())
                .cell(member.certificateValidUntil())
                .cell(member.from())
                .cell(member.until())
                .end();
    }

    private void device(Device device) {
        target.table(PackageFile.DEVICES)
                .cell(device.id())
                .cell(device.lineId())
                .cell(device.kind())
                .cell(device.maker())
                .cell(device.model())
                .cell(device.serialNo())
                .cell(device.verifiedOn())
                .cell(device.verifiedUntil())
                .end();
    }

    private void shop(Shop shop) {
        Table table = target.table(PackageFile.SHOPS)
                .cell(shop.id())
                .cell(shop.name())
                .cell(shop.certifies())
                .cell(shop.creditCode())
                .cell(shop.county().code())
                .cell(shop.address());
        place(table, shop.place());
        table.cell(shop.legalRepresentative()).cell(shop.phone()).end();
    }

    public void vehicle(Vehicle vehicle) {
        Model model = vehicle.model();
        target.table(PackageFile.VEHICLES)
                .cell(vehicle.vin())
                .cell(vehicle.plate())
                .cell(vehicle.plateColor())
                .cell(vehicle.plateType())
                .cell(model.category())
                .cell(model.brand())
                .cell(model.code())
                .cell(model.engine().fuel().code())
                .cell(model.engine().stage())
                .number(model.engine().displacement(), 1)
                .cell(model.engine().ratedPower())
                .cell(model.engine().ratedSpeed())
                .cell(model.grossMass())
                .cell(model.referenceMass())
                .cell(model.engine().cylinders())
                .cell(model.manual() ? "manual" : "automatic")
                .cell(model.drive())
                .cell(model.engine().turbo())
                .cell(String.join(";", model.aftertreatment()))
                .cell(vehicle.useNature())
                .cell(vehicle.regionCode())
                .cell(vehicle.firstRegistered())
                .end();
    }

    static void place(Table table, Place place) {
        table.number(place.longitude(), 6).number(place.latitude(), 6);
    }
}
