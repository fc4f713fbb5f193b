package cn.jianzhen.platform.backup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.jianzhen.engine.command.ChineseConsole;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of backup and restore, without Spring. Exit codes: 0 done, 1 refused or failed, 2 wrong usage. */
@Command(
        name = "jianzhen",
        description = "检真：备份与恢复",
        subcommands = {BackupCommand.class, RestoreCommand.class},
        mixinStandardHelpOptions = true)
public final class BackupCommands {
    static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));

    private BackupCommands() {}

    /** Runs one of the commands. */
    public static void main(String[] arguments) {
        // Spring is not there to say it: libraries must not talk between the lines for the user.
        if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
            root.setLevel(Level.ERROR);
        }
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return ChineseConsole.of(new CommandLine(new BackupCommands()))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (failure instanceof IOException) {
                        command.getErr().println("失败：" + failure.getMessage());
                        return CommandLine.ExitCode.SOFTWARE;
                    }
                    throw new IllegalStateException("程序错误，请把以下信息交给开发人员", failure);
                });
    }
}
