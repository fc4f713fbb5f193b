package cn.jianzhen.simulator.packaging;

import java.util.Locale;

/** The files of the data package, version 1, with their columns in the order in which the simulator writes them. */
public enum PackageFile {
    STATIONS("station_id,name,credit_code,county_code,address,longitude,latitude,legal_representative,phone,cma_no,"
            + "cma_valid_until,networked_on,status"),
    LINES("line_id,station_id,name,methods,software_version,software_hash,authorised_on,status"),
    DEVICES("device_id,line_id,kind,maker,model,serial_no,verified_on,verified_until"),
    STAFF("staff_id,station_id,name,role,certificate_no,certificate_valid_until,from,until"),
    SHOPS("shop_id,name,m_station,credit_code,county_code,address,longitude,latitude,legal_representative,phone"),
    VEHICLES("vin,plate,plate_color,plate_type,category,brand,model,fuel,emission_stage,displacement_l,rated_power_kw,"
            + "rated_speed_rpm,gross_mass_kg,reference_mass_kg,cylinders,gearbox,drive,turbo,aftertreatment,"
            + "use_nature,region_code,first_registered"),
    INSPECTIONS("report_no,station_id,line_id,vin,plate,plate_color,kind,cycle_id,attempt,method,method_reason,"
            + "started_at,ended_at,uploaded_at,appearance_result,obd_result,exhaust_result,overall_result,odometer_km,"
            + "declared_rated_power_kw,declared_rated_speed_rpm,declared_reference_mass_kg,temperature_c,humidity_pct,"
            + "pressure_kpa,driver_id,obd_operator_id,appearance_id,signatory_id,sender_phone,software_version"),
    RESULTS("report_no,item,value,limit,verdict"),
    TRACES(
            "report_no,t,phase,speed_kmh,load_kw,force_n,rpm,co_pct,hc_ppm,no_ppm,co2_pct,o2_pct,o2_diluted_pct,"
                    + "o2_ambient_pct,diluted_flow_m3min,k_m1,nox_ppm,oil_c,low_flow",
            250_000),
    OBD_CHECKS("report_no,checked_at,connected,connect_failure,standard,vin_reported,mil_on,lamp_consistent,dtc_count,"
            + "dtcs,not_ready,mil_distance_km,distance_since_clear_km,warmups_since_clear,ignition_cycles,"
            + "supported_pids,result"),
    OBD_MODULES("report_no,module,cal_id,cvn"),
    OBD_IUPR("report_no,monitor,completed,conditions,ratio"),
    OBD_STREAM(
            "report_no,t,speed_kmh,rpm,load_pct,throttle_pct,maf_gs,map_kpa,o2_mv,lambda,coolant_c,boost_kpa,"
                    + "fuel_l100,nox_sensor_ppm,urea_lh,exhaust_c,dpf_kpa,egr_pct",
            250_000),
    EQUIPMENT_CHECKS("line_id,kind,started_at,ended_at,nominal,measured,tolerance,result,operator_id"),
    CONSUMABLES("station_id,kind,lot,volume_l,opened_on,emptied_on,expires_on"),
    CAMERA_EVENTS("camera_id,started_at,station_id,line_id,position,ended_at,kind"),
    REPAIRS("repair_id,shop_id,vin,plate,received_at,settled_at,odometer_km,fault,items,labour_hours,technician,"
            + "amount_yuan,sender_phone,certificate_no,certified_at,failed_report_no"),
    REPAIR_PARTS("repair_id,line_no,part_code,name,serial_no,quantity"),
    REMOTE_SENSING("site_id,passed_at,plate,plate_color,speed_kmh,acceleration,vsp,co_pct,hc_ppm,no_ppm,opacity_pct,"
            + "valid,exceeded"),
    ROADSIDE_CHECKS("check_id,checked_at,place,longitude,latitude,vin,plate,plate_color,method,k_m1,nox_ppm,urea_ok,"
            + "devices_present,tampering,result,officer"),
    PLATE_SIGHTINGS("plate,seen_at,site_id,longitude,latitude"),
    TELEMETRY_DAYS("vin,day,distance_km,nox_downstream_ppm,scr_inlet_c,urea_level_pct,cal_id,cvn,mil_on"),
    MACHINES("registration_no,environmental_code,pin,kind,model,made_on,fuel,emission_stage,engine_model,engine_no,"
            + "rated_power_kw,owner,county_code,longitude,latitude"),
    TRUTH("subject_kind,subject_id,scheme,category,note");

    private final String header;
    private final int rowsPerPart;

    PackageFile(String header) {
        this(header, 0);
    }

    PackageFile(String header, int rowsPerPart) {
        this.header = header;
        this.rowsPerPart = rowsPerPart;
    }

    public String header() {
        return header;
    }

    /** Zero: the table is never split. */
    int rowsPerPart() {
        return rowsPerPart;
    }

    boolean compressed() {
        return this != TRUTH;
    }

    int width() {
        return header.split(",", -1).length;
    }

    public String tableName() {
        return name().toLowerCase(Locale.ROOT);
    }

    String fileName(int part) {
        if (this == TRUTH) {
            return "truth.csv";
        }
        return rowsPerPart == 0 ? tableName() + ".csv.gz" : "%s-%02d.csv.gz".formatted(tableName(), part);
    }
}
