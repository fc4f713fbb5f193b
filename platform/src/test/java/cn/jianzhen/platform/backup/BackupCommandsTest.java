package cn.jianzhen.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class BackupCommandsTest {
    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();

    private int run(String... arguments) {
        CommandLine line = BackupCommands.commandLine();
        line.setOut(new PrintWriter(printed, true)).setErr(new PrintWriter(printed, true));
        return line.execute(arguments);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void bothCommandsHaveHelp() {
        assertThat(run("backup", "--help")).isZero();
        assertThat(run("restore", "--help")).isZero();
        assertThat(printed.toString()).contains("--passphrase-file", "NAME=VALUE");
    }

    @Test
    void withoutAFileTheUsageIsWrong() {
        assertThat(run("backup")).isEqualTo(2);
        assertThat(printed.toString()).contains("缺少 FILE");
    }

    @Test
    void aFolderThatIsNotThereIsNotMade() {
        assertThat(run("backup", path("backup.zip"), "--data", path("data"))).isOne();
        assertThat(printed.toString()).contains("没有这个数据文件夹");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void anExistingFileIsKept() throws IOException {
        Files.writeString(folder.resolve("backup.zip"), "mine");
        assertThat(run("backup", path("backup.zip"), "--data", folder.toString()))
                .isOne();
        assertThat(folder.resolve("backup.zip")).hasContent("mine");
    }

    @Test
    void aFileThatIsNoBackupIsRefused() throws IOException {
        Files.writeString(folder.resolve("other.zip"), "nothing of ours");
        assertThat(run("restore", path("other.zip"), "--data", path("data"))).isOne();
        assertThat(run("restore", path("missing.zip"), "--data", path("data"))).isOne();
        assertThat(printed.toString()).contains("不完整或被改动过", "没有这个文件");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void anEmptyPassphraseIsRefused() throws IOException {
        Files.writeString(folder.resolve("passphrase"), "\n");
        assertThat(run("backup", path("b.zip"), "--data", folder.toString(), "--passphrase-file", path("passphrase")))
                .isOne();
        assertThat(printed.toString()).contains("第一行是空的");
    }
}
