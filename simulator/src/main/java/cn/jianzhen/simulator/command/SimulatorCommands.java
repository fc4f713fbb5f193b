package cn.jianzhen.simulator.command;

import cn.jianzhen.engine.pack.PackageException;
import cn.jianzhen.engine.store.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the simulator's commands. Exit codes: 0 done, 1 failed or worse than allowed, 2 wrong usage. */
@Command(
        name = "jianzhen",
        description = "检真：模拟城市、检出率与误报率的测量",
        subcommands = {SimulateCommand.class, PowerCommand.class, HonestCommand.class, AccuracyCommand.class},
        mixinStandardHelpOptions = true)
public final class SimulatorCommands {
    /** All times are local times of the city (data-format.md). */
    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private SimulatorCommands() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SimulatorCommands())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(command.getColorScheme().errorText(sentence(failure)));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    private static String sentence(Exception failure) {
        if (failure instanceof PackageException
                || failure instanceof StoreException
                || failure instanceof IllegalStateException) {
            return "失败：" + failure.getMessage();
        }
        if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            return "失败：读写文件出错：" + failure.getMessage();
        }
        throw new IllegalStateException("程序错误，请把以下信息交给开发人员", failure);
    }
}
