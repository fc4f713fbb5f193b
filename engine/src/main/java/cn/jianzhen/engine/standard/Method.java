package cn.jianzhen.engine.standard;

import org.jspecify.annotations.Nullable;

/** 检验方法, with the codes of {@code inspections.method}. */
public enum Method {
    TWO_SPEED_IDLE("two_speed_idle"),
    ASM("asm"),
    VMAS("vmas"),
    LUGDOWN("lugdown"),
    FREE_ACCELERATION("free_acceleration");

    private final String code;

    Method(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** The method with this code, or null for an unknown or absent one. */
    public static @Nullable Method ofCode(@Nullable String code) {
        for (Method each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        return null;
    }
}
