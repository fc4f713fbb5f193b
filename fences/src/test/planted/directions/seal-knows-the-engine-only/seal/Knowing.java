package cn.jianzhen.seal.chain;

import cn.jianzhen.engine.EngineVersion;
import org.springframework.util.StringUtils;

/** The engine it may know; the platform and Spring it may not. */
class Knowing {
    Object engine() {
        return EngineVersion.class;
    }

    boolean spring(String text) {
        return StringUtils.hasText(text); // caught
    }

    Object platform() {
        return new cn.jianzhen.platform.cases.PlantedCase(); // caught
    }
}
