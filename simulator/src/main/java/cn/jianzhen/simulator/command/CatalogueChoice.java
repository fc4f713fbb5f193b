package cn.jianzhen.simulator.command;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.CatalogueProblem;
import cn.jianzhen.engine.detector.DetectorDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which detectors are measured: those that ship with the program, or a folder's. */
final class CatalogueChoice {
    /** Names every detector. */
    static final String ALL = "all";

    @Option(names = "--catalogue", paramLabel = "目录", description = "检测器文件夹（默认用程序自带的）。")
    private @Nullable Path folder;

    /** The catalogue; IllegalStateException when a detector in it cannot be read, for it would be left out unnoticed. */
    Catalogue read() {
        Catalogue catalogue = folder == null ? Catalogue.bundled() : Catalogue.read(folder);
        if (!catalogue.problems().isEmpty()) {
            throw new IllegalStateException("检测器文件有误："
                    + catalogue.problems().stream()
                            .map(CatalogueProblem::toString)
                            .collect(Collectors.joining("；")));
        }
        return catalogue;
    }

    /** The detectors of that name; none when there is no such detector. */
    static List<DetectorDefinition> named(Catalogue catalogue, String name) {
        return name.equals(ALL)
                ? catalogue.detectors()
                : catalogue.find(name).stream().toList();
    }
}
