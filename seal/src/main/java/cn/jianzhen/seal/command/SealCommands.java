package cn.jianzhen.seal.command;

import cn.jianzhen.engine.command.ChineseConsole;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of the checks. Exit codes: 0 as it was written, 1 bent or unreadable, 2 wrong usage. */
@Command(
        name = "jianzhen",
        description = "检真：离线核验",
        subcommands = {VerifyAuditCommand.class},
        mixinStandardHelpOptions = true)
public final class SealCommands {
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
