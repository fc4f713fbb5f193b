package cn.jianzhen.platform.backup;

import cn.jianzhen.seal.crypto.TwoDigests;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A backup that was read to its end and is as it was written. */
final class BackupFile implements AutoCloseable {
    private final ZipFile zip;
    private final BackupManifest manifest;

    private BackupFile(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /** Reads every byte; IOException with a Chinese sentence when one is not as it was written. */
    static BackupFile open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("没有这个文件：" + file);
        }
        if (!Ending.fits(file)) {
            throw new IOException("备份文件不完整或被改动过：" + file);
        }
        ZipFile zip = opened(file);
        try {
            BackupFile backup = new BackupFile(zip, BackupManifest.parse(manifest(zip)));
            backup.checkParts();
            return backup;
        } catch (IOException | RuntimeException bad) {
            zip.close();
            throw bad;
        }
    }

    private static ZipFile opened(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException bad) {
            throw new IOException("不是检真的备份文件：" + file, bad);
        }
    }

    private static byte[] manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.FILE);
        if (entry == null) {
            throw new IOException("备份缺少清单");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private void checkParts() throws IOException {
        TreeSet<String> there = new TreeSet<>(
                Collections.list(zip.entries()).stream().map(ZipEntry::getName).toList());
        there.remove(BackupManifest.FILE);
        if (!there.equals(manifest.parts().navigableKeySet())) {
            throw new IOException("备份的内容与清单不符");
        }
        for (Map.Entry<String, TwoDigests> part : manifest.parts().entrySet()) {
            try (InputStream in = part(part.getKey())) {
                if (!TwoDigests.of(in).equals(part.getValue())) {
                    throw new IOException("备份中的 " + part.getKey() + " 与清单不符");
                }
            }
        }
    }

    BackupManifest manifest() {
        return manifest;
    }

    InputStream part(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        if (entry == null) {
            throw new IOException("备份缺少 " + path);
        }
        return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
