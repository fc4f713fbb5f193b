package cn.jianzhen.seal.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.seal.chain.Checkpoint;
import cn.jianzhen.seal.chain.Entry;
import cn.jianzhen.seal.chain.LogFile;
import cn.jianzhen.seal.crypto.SigningKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class VerifyAuditTest {
    private static final Instant NOON = Instant.parse("2024-10-08T04:00:00Z");

    @TempDir
    private Path folder;

    private final StringWriter printed = new StringWriter();

    @BeforeEach
    void exported() throws IOException {
        SigningKey key = SigningKey.generate(new SecureRandom());
        Files.writeString(folder.resolve("audit.pub"), key.verifyingKey().toText() + "\n");
        Entry first = Entry.after(
                0,
                Entry.NOTHING,
                new Entry.Deed(NOON, "=HYPERLINK(张三)", "look", "/api/inspections/豫A\"1", "a,b\n=1+1"));
        Entry second = Entry.after(1, first.digest(), Checkpoint.of(1, first.digest(), key, NOON));
        try (Writer out = Files.newBufferedWriter(folder.resolve("audit.csv"))) {
            LogFile.writeHead(out);
            LogFile.write(first, out);
            LogFile.write(second, out);
        }
    }

    private int verify() {
        CommandLine line = SealCommands.commandLine();
        line.setOut(new PrintWriter(printed, true)).setErr(new PrintWriter(printed, true));
        return line.execute(
                "verify-audit",
                folder.resolve("audit.csv").toString(),
                "--key",
                folder.resolve("audit.pub").toString());
    }

    @Test
    void aLogAsItWasExportedIsWhole() {
        assertThat(verify()).as(printed.toString()).isZero();
        assertThat(printed.toString()).contains("审计日志完好：共 2 条，其中前 2 条有平台签名");
    }

    @Test
    void aNameThatASpreadsheetWouldRunIsTextInTheFile() throws IOException {
        assertThat(Files.readString(folder.resolve("audit.csv"))).contains(",'=HYPERLINK(张三),");
    }

    @Test
    void flippingAnyByteOfTheRowsIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(folder.resolve("audit.csv"));
        int from = new String(whole, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf('\n') + 1;
        for (int i = from; i < whole.length; i++) {
            byte[] bent = whole.clone();
            bent[i] ^= 1;
            Files.write(folder.resolve("audit.csv"), bent);
            assertThat(verify()).as("byte " + i).isOne();
        }
    }

    @Test
    void aForeignFileIsRefusedWithARemedy() throws IOException {
        Files.writeString(folder.resolve("audit.csv"), "a,b\r\n1,2\r\n");
        assertThat(verify()).isOne();
        assertThat(printed.toString()).contains("不是检真导出的审计日志");
    }
}
