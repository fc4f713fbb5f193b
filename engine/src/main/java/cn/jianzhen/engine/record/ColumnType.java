package cn.jianzhen.engine.record;

/** What a cell of a data package may hold, and how the store keeps it. */
public enum ColumnType {
    TEXT("VARCHAR"),
    /** One of the values listed in the schema. */
    CODE("VARCHAR"),
    /** Values joined by a semicolon. */
    LIST("VARCHAR"),
    INTEGER("BIGINT"),
    DECIMAL("DOUBLE"),
    BOOLEAN("BOOLEAN"),
    DATE("DATE"),
    /** Local time, Asia/Shanghai, to the second. */
    TIMESTAMP("TIMESTAMP");

    private final String sqlType;

    ColumnType(String sqlType) {
        this.sqlType = sqlType;
    }

    public String sqlType() {
        return sqlType;
    }
}
