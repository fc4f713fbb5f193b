package cn.jianzhen.engine.standard;

/**
 * A column that is computed second by second.
 *
 * @param label Chinese
 * @param text the formula as text
 */
public record SecondColumn(String id, String label, String unit, String text, Origin origin) implements Dated {
    @Override
    public String subject() {
        return id;
    }
}
