package cn.jianzhen.engine.pack;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small packages: one station, one car, one test, one short trace, plus whatever a test adds or breaks. */
public final class PackageFixture {
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    public PackageFixture() {
        with("stations.csv", "station_id,name\n410802001,甲站\n");
        with("vehicles.csv", "vin,plate,brand\nLAAAAAAA0AA000001,豫H00001,\"甲,乙\"\"丙\"\"\"\n");
        with(
                "inspections.csv",
                "report_no,station_id,vin,method,started_at,ended_at\n"
                        + "R1,410802001,LAAAAAAA0AA000001,asm,2024-10-08T09:00:00,2024-10-08T09:05:00\n");
        with("traces.csv", "report_no,t,phase,rpm,co_pct\nR1,1,0,700,0.10\nR1,2,0,710,0.105\n");
    }

    public PackageFixture with(String name, String text) {
        return with(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public PackageFixture with(String name, byte[] bytes) {
        files.put(name, bytes);
        return this;
    }

    public PackageFixture without(String name) {
        files.remove(name);
        return this;
    }

    public byte[] bytes(String name) {
        return files.get(name);
    }

    public Path folder(Path into) throws IOException {
        Path folder = Files.createDirectories(into.resolve("package"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return folder;
    }

    public Path zip(Path into) throws IOException {
        Path zip = into.resolve("package.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
        return zip;
    }

    public static byte[] gzip(byte[] plain) throws IOException {
        return gzip(out -> out.write(plain));
    }

    /** Writes into a gzip stream. */
    @FunctionalInterface
    public interface Writer {
        void write(OutputStream out) throws IOException;
    }

    public static byte[] gzip(Writer writer) throws IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            writer.write(out);
        }
        return bytes.toByteArray();
    }
}
