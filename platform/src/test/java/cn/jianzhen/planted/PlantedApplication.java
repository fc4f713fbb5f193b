package cn.jianzhen.planted;

import org.springframework.modulith.Modulith;

/** An application that breaks every rule of modules, for the fence to catch. */
@Modulith
public final class PlantedApplication {
    private PlantedApplication() {}
}
