package cn.jianzhen.engine.standard;

/** Which limit class a region (prefix of its six-digit code, empty = everywhere else) uses. */
public record RegionClass(String region, LimitClass limitClass, Origin origin) implements Dated {
    @Override
    public String subject() {
        return region;
    }
}
