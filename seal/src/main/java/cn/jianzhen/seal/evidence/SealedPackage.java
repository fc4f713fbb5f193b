package cn.jianzhen.seal.evidence;

import cn.jianzhen.seal.crypto.SigningKey;
import cn.jianzhen.seal.crypto.VerifyingKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A zip whose every byte is vouched for: files stored as they are, in the order of their names, with one fixed time, so that the
 * same content gives the same bytes; a manifest with two digests of each file; a signature over the manifest.
 */
final class SealedPackage {
    static final String MANIFEST = "manifest.tsv";
    static final String SIGNATURE = "signature.txt";
    static final String KEY = "key.txt";
    private static final LocalDateTime FIXED = LocalDateTime.of(2000, 1, 1, 0, 0);

    private SealedPackage() {}

    /** Signs the files and writes the package. */
    static void write(Map<String, byte[]> files, SigningKey key, Path zip) throws IOException {
        SortedMap<String, byte[]> all = new TreeMap<>(files);
        byte[] manifest = manifest(files);
        all.put(MANIFEST, manifest);
        all.put(SIGNATURE, utf8(HexFormat.of().formatHex(key.sign(manifest)) + "\n"));
        all.put(KEY, utf8(key.verifyingKey().toText() + "\n"));
        Files.write(zip, zipped(all));
    }

    /**
     * The files of a package that is exactly as it was written, without manifest, signature and key.
     *
     * @param known the key that must have signed it
     * @throws BentPackage with what was changed
     */
    static SortedMap<String, byte[]> read(Path zip, VerifyingKey known) throws IOException, BentPackage {
        return read(Files.readAllBytes(zip), known);
    }

    static SortedMap<String, byte[]> read(byte[] whole, VerifyingKey known) throws IOException, BentPackage {
        SortedMap<String, byte[]> files = unzipped(whole);
        if (!Arrays.equals(whole, zipped(files))) {
            throw new BentPackage("压缩包的字节与其内容不符，文件被改动过");
        }
        byte[] manifest = files.remove(MANIFEST);
        byte[] signature = files.remove(SIGNATURE);
        byte[] key = files.remove(KEY);
        if (manifest == null || signature == null || key == null) {
            throw new BentPackage("缺少清单、签名或公钥，不是检真的证据包");
        }
        if (!Arrays.equals(key, utf8(known.toText() + "\n"))) {
            throw new BentPackage("不是由所给公钥对应的平台封存");
        }
        if (!known.verifies(manifest, signature(signature))) {
            throw new BentPackage("清单的签名不成立，清单被改动过");
        }
        if (!Arrays.equals(manifest, manifest(files))) {
            throw new BentPackage("与清单不符的文件：" + differing(manifest, files));
        }
        return files;
    }

    /** The key that the package itself names: whoever trusts it trusts whoever made the package. */
    static VerifyingKey ownKey(Path zip) throws IOException, BentPackage {
        byte[] key = unzipped(Files.readAllBytes(zip)).get(KEY);
        if (key == null) {
            throw new BentPackage("缺少公钥，不是检真的证据包");
        }
        try {
            return VerifyingKey.parse(text(key));
        } catch (IllegalArgumentException bad) {
            throw new BentPackage("包内的公钥不可读，文件被改动过");
        }
    }

    private static byte[] signature(byte[] file) throws BentPackage {
        String text = text(file).strip();
        if (!text.matches("(?:[0-9a-f]{2})+")) {
            throw new BentPackage("签名不可读，文件被改动过");
        }
        return HexFormat.of().parseHex(text);
    }

    private static byte[] manifest(Map<String, byte[]> files) {
        return utf8(new TreeMap<>(files)
                .entrySet().stream()
                        .map(file ->
                                SealedFile.of(file.getKey(), file.getValue()).line())
                        .collect(Collectors.joining()));
    }

    private static String differing(byte[] manifest, Map<String, byte[]> files) {
        String listed = text(manifest);
        String changed = files.entrySet().stream()
                .filter(file -> !listed.contains(
                        SealedFile.of(file.getKey(), file.getValue()).line()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining("、"));
        return changed.isEmpty() ? "有文件被删去" : changed;
    }

    private static byte[] zipped(SortedMap<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(entry(file.getKey(), file.getValue()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ZipEntry entry(String path, byte[] content) {
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry entry = new ZipEntry(path);
        entry.setSize(content.length);
        entry.setCompressedSize(content.length);
        entry.setCrc(sum.getValue());
        entry.setTimeLocal(FIXED);
        return entry;
    }

    private static SortedMap<String, byte[]> unzipped(byte[] whole) throws BentPackage {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // Nothing of ours is compressed: what is there takes no more room than the file itself, whatever its
                // maker meant.
                if (entry.getMethod() != ZipEntry.STORED) {
                    throw new BentPackage("包内文件 " + entry.getName() + " 是压缩的，不是检真写的证据包");
                }
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException | IllegalArgumentException bad) {
            throw new BentPackage("压缩包不可读，文件被改动过或不完整");
        }
        return files;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
