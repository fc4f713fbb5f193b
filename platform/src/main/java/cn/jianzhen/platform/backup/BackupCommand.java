package cn.jianzhen.platform.backup;

import cn.jianzhen.platform.store.DecisionsDoor;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jianzhen backup FILE}. */
@Command(
        name = "backup",
        description = "把数据文件夹备份为一个文件，平台运行时也可以；写完后重新读一遍核对",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BackupCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final Where where = new Where();

    @Override
    public Integer call() throws IOException {
        if (Files.exists(where.file)) {
            throw new IOException("文件已存在，备份不覆盖：" + where.file);
        }
        if (!Files.isDirectory(where.data)) {
            throw new IOException("没有这个数据文件夹：" + where.data);
        }
        char[] passphrase = where.passphrase();
        BackupManifest manifest;
        try (DecisionsDoor door = where.door(where.data)) {
            manifest = new Backup(where.data, door, BackupCommands.CLOCK).to(where.file, passphrase);
        }
        tell(manifest);
        return 0;
    }

    private void tell(BackupManifest manifest) throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("已备份到 %s（%,d 字节），并重新读过一遍，与清单相符。%n", where.file, Files.size(where.file));
        out.printf(
                "检测数据 %,d 张表 %,d 行；办理数据 %,d 张表 %,d 行；其他文件 %,d 个。%n",
                manifest.measured().size(),
                manifest.measured().values().stream().mapToLong(Long::longValue).sum(),
                manifest.tables().size(),
                manifest.tables().stream()
                        .mapToLong(BackupManifest.Dumped::rows)
                        .sum(),
                manifest.parts().navigableKeySet().stream()
                        .filter(part -> !part.startsWith("decisions/") && !part.startsWith(MeasurementsCopy.FOLDER))
                        .count());
        if (!manifest.leftOut().isEmpty()) {
            out.printf(
                    "注意：没有给出口令，以下密钥未备份，请另行妥善保管：%s。缺少它们，恢复后的平台会换用新密钥，旧签名须用旧公钥核验。%n",
                    String.join("、", manifest.leftOut()));
        }
    }
}
