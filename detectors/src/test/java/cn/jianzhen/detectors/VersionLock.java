package cn.jianzhen.detectors;

import cn.jianzhen.engine.detector.DetectorDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Which content belongs to which version of a detector. */
record VersionLock(Map<String, Entry> entries) {
    private static final String HEAD =
            "# Which content belongs to which version. Rewritten by: ./mvnw test -pl detectors -am -Dlock.update=true\n";

    /** A version and the digest of its three files without the choice of pictures. */
    record Entry(int version, String sha256) {}

    static VersionLock of(List<DetectorDefinition> detectors) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        detectors.forEach(detector -> entries.put(
                detector.id(), new Entry(detector.version(), detector.files().judgingSha256())));
        return new VersionLock(entries);
    }

    static VersionLock parse(String text) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        Object yaml = new Load(LoadSettings.builder().build()).loadFromString(text);
        if (yaml instanceof Map<?, ?> map) {
            map.forEach((id, entry) -> entries.put(id.toString(), entry((Map<?, ?>) entry)));
        }
        return new VersionLock(entries);
    }

    private static Entry entry(Map<?, ?> yaml) {
        return new Entry(Integer.parseInt(String.valueOf(yaml.get("version"))), String.valueOf(yaml.get("sha256")));
    }

    /** What stands against writing {@code next} over this lock; every line says what to do. */
    List<String> objections(VersionLock next) {
        return next.entries.entrySet().stream()
                .filter(change -> {
                    Entry locked = entries.get(change.getKey());
                    Entry now = change.getValue();
                    return locked != null && !locked.sha256().equals(now.sha256()) && now.version() <= locked.version();
                })
                .map(change -> change.getKey() + " changed: raise 'version' above "
                        + change.getValue().version() + " and tell what changed in 'history'")
                .toList();
    }

    String text() {
        return HEAD
                + entries.entrySet().stream()
                        .map(e -> e.getKey() + ": {version: " + e.getValue().version() + ", sha256: "
                                + e.getValue().sha256() + "}\n")
                        .collect(Collectors.joining());
    }
}
