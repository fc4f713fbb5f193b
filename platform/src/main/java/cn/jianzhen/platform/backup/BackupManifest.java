package cn.jianzhen.platform.backup;

import cn.jianzhen.platform.store.Migrations;
import cn.jianzhen.seal.crypto.TwoDigests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a backup holds, as lines of cells between tabs: made while it is written, read before anything is unpacked. */
final class BackupManifest {
    static final String FILE = "manifest.tsv";
    static final String FORMAT = "1";

    /** A module's schema and the steps that made its tables. */
    record SchemaForm(String module, List<Migrations.Step> steps) {}

    /** A table of the decisions store: its rows lie in one part. */
    record Dumped(String module, String table, List<String> columns, long rows) {
        String part() {
            return "decisions/" + module + "/" + table + ".copy";
        }
    }

    /**
     * Where a sequence stood.
     *
     * @param last the last number that it gave; null when it gave none
     */
    record Sequence(String module, String name, @Nullable Long last) {}

    private final List<SchemaForm> schemas = new ArrayList<>();
    private final List<Dumped> tables = new ArrayList<>();
    private final List<Sequence> sequences = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final NavigableMap<String, Long> measured = new TreeMap<>();
    private final NavigableMap<String, TwoDigests> parts = new TreeMap<>();
    private String program = "";
    private String madeAt = "";

    BackupManifest() {}

    BackupManifest(String program, String madeAt) {
        this.program = program;
        this.madeAt = madeAt;
    }

    String program() {
        return program;
    }

    String madeAt() {
        return madeAt;
    }

    List<SchemaForm> schemas() {
        return schemas;
    }

    List<Dumped> tables() {
        return tables;
    }

    List<Sequence> sequences() {
        return sequences;
    }

    /** Secret files that were not taken along, for want of a passphrase. */
    List<String> leftOut() {
        return leftOut;
    }

    /** Rows of each table of the measurements store. */
    NavigableMap<String, Long> measured() {
        return measured;
    }

    /** Every part but this one. */
    NavigableMap<String, TwoDigests> parts() {
        return parts;
    }

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        line(text, "jianzhen-backup", FORMAT);
        line(text, "program", program);
        line(text, "made_at", madeAt);
        for (SchemaForm schema : schemas) {
            schema.steps()
                    .forEach(step -> line(text, "migration", schema.module(), step.version(), step.checksum() + ""));
        }
        tables.forEach(table -> line(
                text, "table", table.module(), table.table(), table.rows() + "", String.join(",", table.columns())));
        sequences.forEach(sequence -> line(
                text,
                "sequence",
                sequence.module(),
                sequence.name(),
                sequence.last() == null ? "" : sequence.last() + ""));
        measured.forEach((table, rows) -> line(text, "measured", table, rows + ""));
        leftOut.forEach(name -> line(text, "left_out", name));
        parts.forEach(
                (path, digests) -> line(text, "part", path, digests.bytes() + "", digests.sm3(), digests.sha256()));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String... cells) {
        text.append(String.join("\t", cells)).append('\n');
    }

    /** Reads what {@link #bytes} wrote; IOException with a Chinese sentence when it is something else. */
    static BackupManifest parse(byte[] file) throws IOException {
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith("jianzhen-backup\t")) {
            throw new IOException("不是检真的备份文件");
        }
        if (!lines.get(0).equals("jianzhen-backup\t" + FORMAT)) {
            throw new IOException("备份来自更新版本的检真，请先升级程序再恢复");
        }
        BackupManifest manifest = new BackupManifest();
        Map<String, List<Migrations.Step>> steps = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            try {
                manifest.take(line.split("\t", -1), steps);
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException bad) {
                throw new IOException("备份的清单不可读：" + line, bad);
            }
        }
        steps.forEach((module, taken) -> manifest.schemas.add(new SchemaForm(module, taken)));
        return manifest;
    }

    private void take(String[] cells, Map<String, List<Migrations.Step>> steps) {
        switch (cells[0]) {
            case "program" -> program = cells[1];
            case "made_at" -> madeAt = cells[1];
            case "migration" ->
                steps.computeIfAbsent(cells[1], module -> new ArrayList<>())
                        .add(new Migrations.Step(cells[2], Integer.parseInt(cells[3])));
            case "table" ->
                tables.add(new Dumped(cells[1], cells[2], List.of(cells[4].split(",")), Long.parseLong(cells[3])));
            case "sequence" ->
                sequences.add(new Sequence(cells[1], cells[2], cells[3].isEmpty() ? null : Long.valueOf(cells[3])));
            case "measured" -> measured.put(cells[1], Long.valueOf(cells[2]));
            case "left_out" -> leftOut.add(cells[1]);
            case "part" -> parts.put(cells[1], new TwoDigests(Long.parseLong(cells[2]), cells[3], cells[4]));
            default -> throw new IllegalArgumentException("unknown line " + cells[0]);
        }
    }
}
