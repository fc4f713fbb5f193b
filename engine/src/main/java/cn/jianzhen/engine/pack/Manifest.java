package cn.jianzhen.engine.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What {@code manifest.json} promises about a package.
 *
 * @param source who sent it
 * @param region six-digit division code
 * @param from first day, if given
 * @param to last day, if given
 * @param files promised rows and SHA-256 by file name; empty when the package has no manifest
 */
public record Manifest(
        String source,
        String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Map<String, Promise> files) {
    static final String NAME = "manifest.json";
    private static final long FORMAT = 1;

    /** What one file must hold. */
    public record Promise(long rows, String sha256) {}

    static Manifest absent() {
        return new Manifest("", "", null, null, Map.of());
    }

    /** Reads the JSON (a subset of YAML 1.2). */
    static Manifest read(InputStream in) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        try {
            Object json = new Load(LoadSettings.builder().setLabel(NAME).build()).loadFromString(text);
            if (json instanceof Map<?, ?> map) {
                return of(map);
            }
        } catch (YamlEngineException | ClassCastException | DateTimeException e) {
            throw broken(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        throw broken("不是 JSON 对象");
    }

    private static Manifest of(Map<?, ?> map) {
        if (!(map.get("format") instanceof Number format) || format.longValue() != FORMAT) {
            throw broken("format 应为 " + FORMAT + "，实际为 " + map.get("format"));
        }
        Map<String, Promise> files = new LinkedHashMap<>();
        if (map.get("files") instanceof Map<?, ?> listed) {
            listed.forEach((name, promise) -> files.put(String.valueOf(name), promise(promise)));
        }
        return new Manifest(
                text(map.get("source")), text(map.get("region")), day(map.get("from")), day(map.get("to")), files);
    }

    private static Promise promise(Object value) {
        if (value instanceof Map<?, ?> map && map.get("rows") instanceof Number rows) {
            return new Promise(rows.longValue(), text(map.get("sha256")));
        }
        throw broken("files 中每个文件都应有 rows 和 sha256");
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : String.valueOf(value);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : LocalDate.parse(String.valueOf(value));
    }

    private static PackageException broken(String why) {
        return new PackageException(Problem.ofFile(NAME, "清单无法读取：" + why, "由数据包的生成程序重新生成清单"));
    }
}
