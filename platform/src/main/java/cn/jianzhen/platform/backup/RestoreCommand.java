package cn.jianzhen.platform.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code jianzhen restore FILE}. */
@Command(
        name = "restore",
        description = "由备份文件建立数据文件夹；文件夹须为空或不存在，旧版本的备份自动升级",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RestoreCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private final Where where = new Where();

    @Override
    public Integer call() throws IOException {
        char[] passphrase = where.passphrase();
        try (BackupFile backup = BackupFile.open(where.file)) {
            new Restore(backup, passphrase, where::door).to(where.data);
            tell(backup.manifest());
        }
        return 0;
    }

    private void tell(BackupManifest manifest) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "已由 %s 的备份（程序 %s）恢复到 %s：每个表都重新读过，与备份逐字节相同，再升级到本程序的版本。%n",
                manifest.madeAt(), manifest.program(), where.data);
        if (!manifest.leftOut().isEmpty()) {
            out.printf("注意：备份中没有以下密钥，请在启动平台之前把它们放回数据文件夹：%s。%n", String.join("、", manifest.leftOut()));
        }
        out.printf("启动：./jianzhen serve --data %s%n", where.data);
    }
}
