package cn.jianzhen.engine.pack;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Lists a zip's files and refuses names and sizes that no honest package has. */
final class ZipEntries {
    private ZipEntries() {}

    /** File name without folder → entry, as made by {@code maker} from the packed size and an opener. */
    static <T> Map<String, T> of(ZipFile zip, Limits limits, BiFunction<Long, PackageFile.Opener, T> maker) {
        List<ZipEntry> files = new ArrayList<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (!entry.isDirectory()) {
                files.add(entry);
            }
        }
        refuse(files, limits);
        Map<String, T> entries = new TreeMap<>();
        for (ZipEntry entry : files) {
            if (entries.put(baseName(entry), maker.apply(entry.getCompressedSize(), () -> zip.getInputStream(entry)))
                    != null) {
                throw new PackageException(Problem.ofFile(entry.getName(), "zip 中有两个同名文件", "每个文件名只能出现一次，请重新打包"));
            }
        }
        return entries;
    }

    private static void refuse(List<ZipEntry> files, Limits limits) {
        List<Problem> problems = new ArrayList<>();
        if (files.size() > limits.entries()) {
            problems.add(Problem.ofFile("zip", "文件过多(" + files.size() + " 个)", "数据包最多 " + limits.entries() + " 个文件"));
        }
        String folder = files.isEmpty() ? "" : folder(files.get(0).getName());
        for (ZipEntry entry : files) {
            String name = entry.getName();
            if (!safe(name)) {
                problems.add(Problem.ofFile(name, "文件名指向数据包之外（路径穿越）", "拒绝导入；请向发送方核实来源"));
            } else if (!folder(name).equals(folder) || folder.indexOf('/') != folder.lastIndexOf('/')) {
                problems.add(Problem.ofFile(name, "文件不在同一层文件夹", "把所有文件放在 zip 的最外层或同一个文件夹里"));
            }
        }
        if (!problems.isEmpty()) {
            throw new PackageException(problems);
        }
    }

    private static boolean safe(String name) {
        boolean drive = name.length() > 1 && name.charAt(1) == ':';
        return !name.startsWith("/")
                && !drive
                && name.indexOf('\\') < 0
                && name.indexOf('\0') < 0
                && !List.of(name.split("/", -1)).contains("..");
    }

    private static String folder(String name) {
        return name.substring(0, name.lastIndexOf('/') + 1);
    }

    private static String baseName(ZipEntry entry) {
        return entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
    }
}
