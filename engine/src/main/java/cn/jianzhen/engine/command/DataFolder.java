package cn.jianzhen.engine.command;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the measurements store lies: {@code --data}, else {@code JIANZHEN_DATA}, else {@code ./data}. */
final class DataFolder {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:JIANZHEN_DATA:-data}",
            description = "数据文件夹（默认取环境变量 JIANZHEN_DATA，否则为 ./data）")
    Path path = Path.of("data");
}
