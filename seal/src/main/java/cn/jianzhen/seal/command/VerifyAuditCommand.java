package cn.jianzhen.seal.command;

import cn.jianzhen.seal.chain.ChainCheck;
import cn.jianzhen.seal.chain.LogFile;
import cn.jianzhen.seal.crypto.VerifyingKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianzhen verify-audit}: proves that an exported audit log is as it was written, or names the first bent entry. */
@Command(name = "verify-audit", description = "离线核验导出的审计日志是否完整、未被改动", mixinStandardHelpOptions = true)
final class VerifyAuditCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "平台导出的审计日志（CSV）")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--key", required = true, paramLabel = "KEY", description = "平台的公钥文件（data/audit.pub），应另行取得并妥善保管")
    @SuppressWarnings("NullAway.Init")
    private Path key;

    @Override
    public Integer call() throws IOException {
        ChainCheck check = new ChainCheck(key(key));
        LogFile.read(file, check::next);
        ChainCheck.Bend bend = check.bend();
        PrintWriter out = spec.commandLine().getOut();
        if (bend != null) {
            out.printf("审计日志已被改动：第 %,d 条%s。此前 %,d 条完好。%n", bend.number(), words(bend.fault()), check.entries());
            return 1;
        }
        out.printf("审计日志完好：共 %,d 条，其中前 %,d 条有平台签名。%n", check.entries(), check.signedEntries());
        out.printf("末条摘要（SM3）%s；与平台显示的末条对照，可知结尾是否被截去。%n", check.lastDigest());
        return 0;
    }

    /** The public key in a file. */
    static VerifyingKey key(Path file) throws IOException {
        String text = Files.readString(file);
        try {
            return VerifyingKey.parse(text);
        } catch (IllegalArgumentException bad) {
            throw new IOException(file + " 不是检真的公钥文件（应为 130 位十六进制数）", bad);
        }
    }

    private static String words(ChainCheck.Fault fault) {
        return switch (fault) {
            case NUMBER -> "编号不连续，有条目被删去或插入";
            case LINK -> "与上一条接不上，上一条被改动、删去或调换";
            case CONTENT -> "内容与其摘要不符";
            case SIGNATURE -> "不是由该公钥对应的平台签名";
            case END -> "缺失，结尾被截去";
        };
    }
}
