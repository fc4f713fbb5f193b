package cn.jianzhen.platform;

import cn.jianzhen.engine.command.ChineseConsole;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import picocli.CommandLine;

/** Starts the platform; see {@link ServeCommand} for the options. */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class) // it would make a user of its own
public class Platform {
    public static void main(String[] arguments) {
        ServeCommand command = new ServeCommand();
        int code = ChineseConsole.of(new CommandLine(command))
                .setExecutionExceptionHandler(
                        (failure, line, parsed) -> CommandLine.ExitCode.SOFTWARE) // Spring has said it
                .execute(arguments);
        if (!command.running()) {
            System.exit(code);
        }
    }
}
