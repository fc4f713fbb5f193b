package cn.jianzhen.simulator.vehicle;

/** What may be wrong with a vehicle, with the trouble code that a diagnosis would show. */
public enum Fault {
    NONE("", "", ""),
    CATALYST("P0420", "尾气超标,三元催化器老化", "更换三元催化器"),
    RICH("P0172", "尾气CO超标,混合气过浓", "更换氧传感器"),
    MISFIRE("P0300", "发动机抖动,尾气HC超标", "更换火花塞"),
    SMOKE("P2263", "加载时烟度超标", "更换喷油器"),
    NOX("P20EE", "尾气氮氧化物超标", "更换尿素喷嘴"),
    WEAK("P0299", "动力不足", "更换空气滤芯"),
    APPEARANCE("", "排气管泄漏", "更换排气管"),
    LAMP("P0135", "故障灯点亮", "更换氧传感器");

    private final String troubleCode;
    private final String complaint;
    private final String cure;

    Fault(String troubleCode, String complaint, String cure) {
        this.troubleCode = troubleCode;
        this.complaint = complaint;
        this.cure = cure;
    }

    public String troubleCode() {
        return troubleCode;
    }

    public String complaint() {
        return complaint;
    }

    public String cure() {
        return cure;
    }
}
