package cn.jianzhen.engine.command;

import cn.jianzhen.engine.EngineVersion;
import cn.jianzhen.engine.pack.PackageException;
import cn.jianzhen.engine.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Entry point of the engine's commands. Exit codes: 0 done, 1 refused or failed, 2 wrong usage. */
@Command(
        name = "jianzhen",
        description = "检真:机动车排放检验数据的导入、检测与分析",
        subcommands = {
            AnalyseCommand.class,
            RecomputeCommand.class,
            ImportCommand.class,
            DetectCommand.class,
            BenchCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = EngineCommands.Version.class)
public final class EngineCommands {
    /** All times are local times of the city (data-format.md). */
    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private EngineCommands() {}

    /** Prints the engine's version. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"检真引擎 " + EngineVersion.current()};
        }
    }

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return ChineseConsole.of(new CommandLine(new EngineCommands()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(command.getColorScheme().errorText(sentence(failure)));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static String sentence(Exception failure) {
        if (failure instanceof PackageException || failure instanceof StoreException) {
            return "失败:" + failure.getMessage();
        }
        if (failure instanceof NoSuchFileException missing) {
            return "失败:找不到文件或文件夹 " + missing.getFile();
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return "失败:读写文件出错:" + failure.getMessage();
        }
        throw new IllegalStateException("程序错误,请把以下信息交给开发人员", failure);
    }
}
