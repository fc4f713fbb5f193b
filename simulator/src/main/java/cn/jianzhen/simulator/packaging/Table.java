package cn.jianzhen.simulator.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of one table cell by cell, in the order of the header, to one or more files. */
public final class Table implements AutoCloseable {
    private static final int BLOCK = 1 << 18;
    private static final long[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000};

    private final Path folder;
    private final PackageFile file;
    private final Compression compression;
    private final List<FileEntry> written = new ArrayList<>();
    private byte[] buffer = new byte[BLOCK];
    private int used;
    private long rows;
    private int cells;
    private @Nullable Part part;

    Table(Path folder, PackageFile file, Compression compression) throws IOException {
        this.folder = folder;
        this.file = file;
        this.compression = compression;
        open();
    }

    /** One finished file of the package. */
    record FileEntry(String name, long rows, String sha256) {}

    public Table cell(@Nullable String text) {
        separate();
        if (text != null && !text.isEmpty()) {
            byte[] bytes = quoted(text).getBytes(StandardCharsets.UTF_8);
            ensure(bytes.length);
            System.arraycopy(bytes, 0, buffer, used, bytes.length);
            used += bytes.length;
        }
        return this;
    }

    public Table cell(boolean flag) {
        return cell(flag ? "true" : "false");
    }

    public Table cell(long whole) {
        separate();
        ensure(24);
        digits(whole, 0);
        return this;
    }

    /** A decimal number given in units of its last digit: {@code count(123, 2)} writes 1.23. */
    public Table count(long counts, int decimals) {
        separate();
        ensure(24);
        digits(counts, decimals);
        return this;
    }

    public Table number(double value, int decimals) {
        return count(Math.round(value * POWERS[decimals]), decimals);
    }

    public Table empty() {
        separate();
        return this;
    }

    public Table cell(@Nullable LocalDate day) {
        separate();
        if (day != null) {
            ensure(24);
            date(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
        }
        return this;
    }

    public Table cell(@Nullable LocalDateTime time) {
        separate();
        if (time != null) {
            ensure(24);
            date(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
            buffer[used++] = 'T';
            pair(time.getHour());
            buffer[used++] = ':';
            pair(time.getMinute());
            buffer[used++] = ':';
            pair(time.getSecond());
        }
        return this;
    }

    public void end() {
        if (cells != file.width()) {
            throw new IllegalStateException(file + ": " + cells + " cells in a row of " + file.width());
        }
        ensure(1);
        buffer[used++] = '\n';
        rows++;
        cells = 0;
        if (used > BLOCK - 4096) {
            flush();
        }
    }

    /** Called between records: begins the next file when this one is long enough. */
    public void mayTurnPage() throws IOException {
        if (file.rowsPerPart() > 0 && rows >= file.rowsPerPart()) {
            finish();
            open();
        }
    }

    List<FileEntry> written() {
        return written;
    }

    @Override
    public void close() throws IOException {
        finish();
    }

    private void open() throws IOException {
        String name = file.fileName(written.size() + 1);
        part = new Part(folder.resolve(name), file.compressed(), compression);
        rows = 0;
        byte[] header = (file.header() + "\n").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(header, 0, buffer, 0, header.length);
        used = header.length;
    }

    private void finish() throws IOException {
        Part finished = part;
        if (finished != null) {
            flush();
            written.add(new FileEntry(file.fileName(written.size() + 1), rows, finished.finish()));
            part = null;
        }
    }

    private void flush() {
        Part current = part;
        if (used > 0 && current != null) {
            current.write(buffer, used);
            buffer = new byte[BLOCK];
            used = 0;
        }
    }

    private void separate() {
        ensure(1);
        if (cells++ > 0) {
            buffer[used++] = ',';
        }
    }

    private void ensure(int more) {
        if (used + more > buffer.length) {
            flush();
        }
    }

    private void digits(long counts, int decimals) {
        long rest = counts;
        if (rest < 0) {
            buffer[used++] = '-';
            rest = -rest;
        }
        int width = decimals + 1;
        for (long size = POWERS[decimals] * 10; size <= rest && width < 19; size *= 10) {
            width++;
        }
        int end = used + width + (decimals > 0 ? 1 : 0);
        for (int at = end - 1, place = 0; at >= used; at--) {
            if (decimals > 0 && place == decimals) {
                buffer[at--] = '.';
            }
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
            place++;
        }
        used = end;
    }

    private void date(int year, int month, int day) {
        pair(year / 100);
        pair(year % 100);
        buffer[used++] = '-';
        pair(month);
        buffer[used++] = '-';
        pair(day);
    }

    private void pair(int value) {
        buffer[used++] = (byte) ('0' + value / 10);
        buffer[used++] = (byte) ('0' + value % 10);
    }

    private static String quoted(String text) {
        if (text.indexOf(',') < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0) {
            return text;
        }
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
