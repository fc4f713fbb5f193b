package cn.jianzhen.simulator.city;

import java.util.Locale;

/** The five test methods of GB 18285-2018 and GB 3847-2018. */
public enum Method {
    TWO_SPEED_IDLE,
    ASM,
    VMAS,
    LUGDOWN,
    FREE_ACCELERATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean petrol() {
        return this == TWO_SPEED_IDLE || this == ASM || this == VMAS;
    }
}
