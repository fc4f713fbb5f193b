package cn.jianzhen.seal.command;

import cn.jianzhen.seal.crypto.VerifyingKey;
import cn.jianzhen.seal.evidence.BentPackage;
import cn.jianzhen.seal.evidence.Unsealing;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianzhen verify}: checks every byte of a sealed package and computes its finding again. */
@Command(name = "verify", description = "离线核验证据包：逐字节核对，并由包内数据重算疑点", mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
    private static final Path TEMPORARY = Path.of(System.getProperty("java.io.tmpdir"));

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "ZIP", description = "证据包")
    @SuppressWarnings("NullAway.Init")
    private Path zip;

    @Option(names = "--key", paramLabel = "KEY", description = "封存方的公钥文件（evidence.pub），应另行取得；省略时用包内的公钥，只能证明包未被改动")
    private @Nullable Path key;

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(zip)) {
            throw new IOException("没有这个文件：" + zip);
        }
        PrintWriter out = spec.commandLine().getOut();
        try {
            VerifyingKey known = key == null ? Unsealing.ownKey(zip) : VerifyAuditCommand.key(key);
            Unsealing.Proof proof = Unsealing.check(zip, known, TEMPORARY, SealCommands.CLOCK);
            out.printf(
                    "证据包完好：疑点 %s（检测器 %s）于 %s 封存，每个字节与封存时相同。%n",
                    proof.findingId(), proof.detectorId(), proof.sealedAt());
            out.println(
                    proof.recomputedTests() > 0
                            ? "由包内逐秒数据重算 " + proof.recomputedTests() + " 次检验的特征，与封存的逐位相同。"
                            : "包内没有可由逐秒数据重算的特征。");
            out.printf("由包内数据重算，疑点逐字节相同（封存程序 %s，核验程序 %s）。%n", proof.sealedWith(), proof.checkedWith());
            out.printf("签名公钥 %s%s%n", known.shortName(), key == null ? "，取自包内：请与封存方公布的公钥核对" : "");
            return 0;
        } catch (BentPackage bent) {
            out.println("证据包不可信：" + bent.getMessage() + "。");
            return 1;
        }
    }
}
