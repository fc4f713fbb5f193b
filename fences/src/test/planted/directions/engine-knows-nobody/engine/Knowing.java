package cn.jianzhen.engine.trace;

import org.slf4j.LoggerFactory;
import org.springframework.util.StringUtils;

/** Leans on Spring, on three logging frameworks and on both rooms that lean on the engine. */
class Knowing {
    boolean spring(String text) {
        return StringUtils.hasText(text); // caught
    }

    void log(String text) {
        LoggerFactory.getLogger("engine").info(text); // caught
        java.util.logging.Logger.getGlobal().info(text); // caught
        System.getLogger("engine").log(System.Logger.Level.INFO, text); // caught
    }

    Object simulator() {
        return new cn.jianzhen.simulator.chance.PlantedDice(); // caught
    }

    Object platform() {
        return new cn.jianzhen.platform.leads.PlantedLead(); // caught
    }
}
