package cn.jianzhen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ServeCommandTest {
    private final ServeCommand command = new ServeCommand();

    @Test
    void withoutOptionsOnlyThisMachineCanReachTheServer() {
        new CommandLine(command).parseArgs();
        assertThat(command.springArguments())
                .contains("--server.address=127.0.0.1", "--server.port=8080", "--jianzhen.demo=false");
    }

    @Test
    void optionsAndSettingsBecomeProperties() {
        new CommandLine(command)
                .parseArgs("--data", "/srv/city", "--port", "9000", "--demo", "jianzhen.database.url=jdbc:x");
        assertThat(command.springArguments())
                .contains(
                        "--jianzhen.data=/srv/city",
                        "--server.port=9000",
                        "--jianzhen.demo=true",
                        "--jianzhen.database.url=jdbc:x");
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThatThrownBy(() -> new CommandLine(command).parseArgs("--dmeo"))
                .isInstanceOf(CommandLine.UnmatchedArgumentException.class);
    }
}
