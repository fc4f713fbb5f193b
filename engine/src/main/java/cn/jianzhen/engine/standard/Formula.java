package cn.jianzhen.engine.standard;

/** How a result item is computed, as text a person can follow. */
public record Formula(String item, String text, Origin origin) implements Dated {
    @Override
    public String subject() {
        return item;
    }
}
