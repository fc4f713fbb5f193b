package cn.jianzhen.simulator.city;

/** The ten counties of the city (GB/T 2260; standards sheet §7) with a rough centre and their share of the vehicles. */
public enum County {
    JIEFANG("410802", "解放区", "解放", 113.226, 35.241, 3),
    ZHONGZHAN("410803", "中站区", "中站", 113.176, 35.236, 1),
    MACUN("410804", "马村区", "马村", 113.322, 35.256, 1),
    SHANYANG("410811", "山阳区", "山阳", 113.255, 35.215, 3),
    XIUWU("410821", "修武县", "修武", 113.448, 35.224, 1.5),
    BOAI("410822", "博爱县", "博爱", 113.065, 35.170, 2),
    WUZHI("410823", "武陟县", "武陟", 113.402, 35.099, 3),
    WENXIAN("410825", "温县", "温县", 113.081, 34.941, 2),
    QINYANG("410882", "沁阳市", "沁阳", 112.943, 35.089, 2.5),
    MENGZHOU("410883", "孟州市", "孟州", 112.791, 34.907, 2);

    private final String code;
    private final String title;
    private final String shortName;
    private final double longitude;
    private final double latitude;
    private final double weight;

    County(String code, String title, String shortName, double longitude, double latitude, double weight) {
        this.code = code;
        this.title = title;
        this.shortName = shortName;
        this.longitude = longitude;
        this.latitude = latitude;
        this.weight = weight;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public String shortName() {
        return shortName;
    }

    public Place centre() {
        return new Place(longitude, latitude);
    }

    public double weight() {
        return weight;
    }
}
