package cn.jianzhen.seal.command;

import cn.jianzhen.engine.command.ChineseConsole;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the checks. Exit codes: 0 as it was written, 1 bent or unreadable, 2 wrong usage. */
@Command(
        name = "jianzhen",
        description = "检真：封存与离线核验",
        subcommands = {SealCommand.class, VerifyCommand.class, VerifyAuditCommand.class},
        mixinStandardHelpOptions = true)
public final class SealCommands {
    /** All times are local times of the city (data-format.md). */
    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private SealCommands() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return ChineseConsole.of(new CommandLine(new SealCommands()))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof IOException) {
                        command.getErr().println("失败：" + failure.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw new IllegalStateException("程序错误，请把以下信息交给开发人员", failure);
                });
    }
}
