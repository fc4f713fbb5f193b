package cn.jianzhen.engine.pack;

import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** An opened data package: a folder, or a zip of one. Closing it closes the zip. */
public final class DataPackage implements AutoCloseable {
    private static final Pattern CSV_NAME = Pattern.compile("([a-z_]+?)(?:-\\d+)?\\.csv(?:\\.gz)?");
    /** Part of simulated packages; no detector may read it, so the engine does not take it in. */
    private static final String TRUTH = "truth.csv";

    private final Path path;
    private final List<PackageFile> files = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Manifest manifest = Manifest.absent();
    private @Nullable ZipFile zip;

    private DataPackage(Path path) {
        this.path = path;
    }

    /**
     * Opens a package and checks its outer shape: names, required files, manifest. Throws PackageException naming every
     * problem, IOException when the disk fails.
     */
    public static DataPackage open(Path path, Schema schema, Limits limits) throws IOException {
        DataPackage opened = new DataPackage(path);
        try {
            Map<String, Entry> entries = opened.entries(limits);
            opened.readManifest(entries.get(Manifest.NAME));
            opened.match(entries, schema);
            opened.requireFiles(entries, schema);
            return opened;
        } catch (IOException | RuntimeException e) {
            opened.close();
            throw e;
        }
    }

    private record Entry(long bytes, PackageFile.Opener opener) {}

    private Map<String, Entry> entries(Limits limits) throws IOException {
        if (Files.isDirectory(path)) {
            return folderEntries();
        }
        if (!Files.isRegularFile(path)) {
            throw new PackageException(Problem.ofFile(path.toString(), "数据包不存在", "核对路径；数据包是一个文件夹或 .zip 文件"));
        }
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new PackageException(
                    Problem.ofFile(path.getFileName().toString(), "不是完整的 zip 文件", "可能传输中断，请重新传送；数据包是一个文件夹或 .zip 文件"));
        }
        return ZipEntries.of(zip, limits, Entry::new);
    }

    private Map<String, Entry> folderEntries() throws IOException {
        Map<String, Entry> entries = new TreeMap<>();
        try (Stream<Path> listed = Files.list(path)) {
            for (Path file : (Iterable<Path>) listed::iterator) {
                if (Files.isRegularFile(file)) {
                    entries.put(
                            file.getFileName().toString(),
                            new Entry(Files.size(file), () -> Files.newInputStream(file)));
                }
            }
        }
        return entries;
    }

    private void readManifest(@Nullable Entry entry) throws IOException {
        if (entry == null) {
            warnings.add("数据包没有 manifest.json，无法核对行数和校验值");
            return;
        }
        try (InputStream in = entry.opener().open()) {
            manifest = Manifest.read(in);
        }
    }

    private void match(Map<String, Entry> entries, Schema schema) {
        entries.forEach((name, entry) -> {
            Matcher matcher = CSV_NAME.matcher(name);
            TableSchema table = matcher.matches() ? schema.find(matcher.group(1)) : null;
            if (table != null) {
                files.add(new PackageFile(name, table, entry.bytes(), entry.opener()));
            } else if (!name.equals(Manifest.NAME) && !name.equals(TRUTH)) {
                warnings.add("未导入的文件：" + name + "（数据格式中没有这个文件）");
            }
        });
    }

    private void requireFiles(Map<String, Entry> entries, Schema schema) {
        List<Problem> problems = new ArrayList<>();
        for (TableSchema table : schema.tables()) {
            if (table.required()
                    && files.stream().noneMatch(file -> file.table().equals(table))) {
                problems.add(Problem.ofFile(table.name() + ".csv", "数据包缺少必需的文件（" + table.title() + "）", "补上该文件后重新打包"));
            }
        }
        for (String promised : manifest.files().keySet()) {
            if (!entries.containsKey(promised)) {
                problems.add(Problem.ofFile(promised, "清单中有此文件，数据包中没有", "数据包不完整，请重新传送"));
            }
        }
        if (!problems.isEmpty()) {
            throw new PackageException(problems);
        }
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    public Manifest manifest() {
        return manifest;
    }

    /** Things that do not stop the import but that the sender should know (Chinese). */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    List<PackageFile> files() {
        return files;
    }

    /** Bytes of all its files as they lie there, for progress. */
    public long bytes() {
        return files.stream().mapToLong(PackageFile::bytes).sum();
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            zip.close();
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (%d files)", path, files.size());
    }
}
