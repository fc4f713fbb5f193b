package cn.jianzhen.platform.backup;

import cn.jianzhen.platform.store.DecisionsDoor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** File, data folder, database and passphrase, as both commands take them. */
final class Where {
    private static final String DATABASE = "jianzhen.database.";

    @Parameters(index = "0", paramLabel = "FILE", description = "备份文件；备份时不得已存在")
    @SuppressWarnings("NullAway.Init")
    Path file;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:JIANZHEN_DATA:-data}",
            description = "数据文件夹（默认取环境变量 JIANZHEN_DATA，否则为 ./data）")
    Path data = Path.of("data");

    @Option(names = "--passphrase-file", paramLabel = "FILE", description = "口令文件，取其第一行；用于加密、解开签名私钥等密钥文件")
    private @Nullable Path passphraseFile;

    @Parameters(
            index = "1..*",
            paramLabel = "NAME=VALUE",
            description = "外部数据库的设置，与 serve 相同：jianzhen.database.url=、.user=、.password=")
    private List<String> settings = List.of();

    /** Empty when none is given. */
    char[] passphrase() throws IOException {
        if (passphraseFile == null) {
            return new char[0];
        }
        String first = Files.readAllLines(passphraseFile).stream().findFirst().orElse("");
        if (first.isBlank()) {
            throw new IOException("口令文件的第一行是空的：" + passphraseFile);
        }
        return first.strip().toCharArray();
    }

    /** The store in the data folder, or the one that is named. */
    DecisionsDoor door(Path folder) throws IOException {
        Map<String, String> named = settings.stream()
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair.length == 2 ? pair[1] : ""));
        String url = named.getOrDefault(DATABASE + "url", "");
        return url.isEmpty()
                ? DecisionsDoor.open(folder)
                : DecisionsDoor.named(
                        url, named.getOrDefault(DATABASE + "user", ""), named.getOrDefault(DATABASE + "password", ""));
    }
}
