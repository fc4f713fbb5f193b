package cn.jianzhen.seal.command;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.store.MeasurementStore;
import cn.jianzhen.engine.store.StoreSettings;
import cn.jianzhen.seal.crypto.SigningKey;
import cn.jianzhen.seal.evidence.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.duckdb.DuckDBConnection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianzhen seal}: one finding with all that proves it, in one signed file. */
@Command(name = "seal", description = "把一条疑点连同检测器、参数和原始数据封存为一个签名的证据包", mixinStandardHelpOptions = true)
final class SealCommand implements Callable<Integer> {
    static final String SECRET = "evidence.key";
    static final String PUBLIC = "evidence.pub";

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FINDING", description = "疑点编号（findings.csv 的 finding_id）")
    @SuppressWarnings("NullAway.Init")
    private String finding;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:JIANZHEN_DATA:-data}",
            description = "数据文件夹（默认取环境变量 JIANZHEN_DATA，否则为 ./data）")
    private Path data = Path.of("data");

    @Option(names = "--out", required = true, paramLabel = "ZIP", description = "证据包文件；不得已存在")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() throws IOException {
        if (Files.exists(out)) {
            throw new IOException("文件已存在，证据包不覆盖：" + out);
        }
        if (!Files.isRegularFile(data.resolve(MeasurementStore.FILE))) {
            throw new IOException("数据文件夹中没有检测数据：" + data + "。请先 import 和 detect，或用 --data 指定");
        }
        SigningKey key = key();
        try (MeasurementStore store = MeasurementStore.open(data, Schema.bundled(), StoreSettings.standard());
                DuckDBConnection connection = store.connect()) {
            new Sealing(connection, Catalogue.bundled(), SealCommands.CLOCK).seal(finding, key, out);
        } catch (SQLException closing) {
            throw new IOException("关闭数据库出错：" + closing.getMessage(), closing);
        } catch (Sealing.NotSealed refused) {
            throw new IOException(refused.getMessage(), refused);
        }
        spec.commandLine()
                .getOut()
                .printf(
                        "已封存 %s（%,d 字节），公钥 %s。%n核验：./jianzhen verify %s --key %s%n",
                        out, Files.size(out), key.verifyingKey().shortName(), out, data.resolve(PUBLIC));
        return 0;
    }

    /** Made at the first use; only its owner may read it. */
    private SigningKey key() throws IOException {
        SecureRandom random = new SecureRandom();
        Path secret = data.resolve(SECRET);
        if (!Files.exists(secret)) {
            Path unfinished = data.resolve(SECRET + ".unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, SigningKey.generate(random).toText());
            Files.move(unfinished, secret);
        }
        SigningKey key = SigningKey.parse(Files.readString(secret), random);
        Files.writeString(data.resolve(PUBLIC), key.verifyingKey().toText() + "\n");
        return key;
    }
}
