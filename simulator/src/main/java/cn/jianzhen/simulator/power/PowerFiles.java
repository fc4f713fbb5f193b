package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.PowerCsv;
import cn.jianzhen.engine.detector.PowerCurve;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a curve as {@code <id>.csv} and {@code <id>.svg}. */
public final class PowerFiles {
    private PowerFiles() {}

    public static void write(PowerCurve curve, Catalogue catalogue, Path folder) throws IOException {
        String title = catalogue
                .find(curve.detectorId())
                .map(DetectorDefinition::title)
                .orElse(curve.detectorId());
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(curve.detectorId() + ".csv"), PowerCsv.text(curve));
        Files.writeString(
                folder.resolve(curve.detectorId() + ".svg"),
                PowerDrawing.svg(curve, title, catalogue.vocabulary().schemes()));
    }
}
