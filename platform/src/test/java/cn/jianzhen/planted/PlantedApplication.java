package cn.jianzhen.planted;

import org.springframework.modulith.Modulith;

/** An application with a forbidden dependency, for the fence to catch. */
@Modulith
public final class PlantedApplication {
    private PlantedApplication() {}
}
