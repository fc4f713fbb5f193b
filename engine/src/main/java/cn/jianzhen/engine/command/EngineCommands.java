package cn.jianzhen.engine.command;

import cn.jianzhen.engine.EngineVersion;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Entry point of the engine's commands. Exit codes: 0 done, 1 refused or failed, 2 wrong usage. */
@Command(
        name = "jianzhen",
        description = "检真：机动车排放检验数据的导入、检测与分析",
        subcommands = {
            AnalyseCommand.class,
            RecomputeCommand.class,
            ImportCommand.class,
            DetectCommand.class,
            TryCommand.class,
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
                    command.getErr().println(command.getColorScheme().errorText(FailureSentence.of(failure)));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }
}
