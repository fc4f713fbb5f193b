package cn.jianzhen.engine.standard;

/** One number of the standard with its unit, Chinese label and origin. */
public record Fact(Constant constant, double value, String unit, String label, Origin origin) implements Dated {
    @Override
    public String subject() {
        return constant.key();
    }
}
