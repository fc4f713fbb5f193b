package cn.jianzhen.engine.twin;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The fingerprints of up to {@link Fingerprint#MOST_TESTS} tests in one file that never changes: sorted, one row for each channel,
 * then the report numbers. Mapped, not read: the system keeps in memory what is asked for often.
 */
final class TwinShard {
    private static final long MAGIC = 0x4A5A_5457_494E_0001L;
    private static final int HEAD = Long.BYTES * (2 + Fingerprint.CHANNELS.size());
    private static final int PIECE = 1 << 17;

    private final LongBuffer[] fingerprints;
    private final IntBuffer nameEnds;
    private final ByteBuffer names;

    private TwinShard(LongBuffer[] fingerprints, IntBuffer nameEnds, ByteBuffer names) {
        this.fingerprints = fingerprints;
        this.nameEnds = nameEnds;
        this.names = names;
    }

    /** Gives the fingerprints of a channel, by its place; asked once for each, so that one at a time is in memory. */
    interface Channels {
        LongList of(int channel);
    }

    /** Writes a shard under its name when it is whole; a torn one is never seen. */
    static void write(Path file, List<String> reports, Channels channels) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (FileChannel out = FileChannel.open(
                unfinished,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
            ByteBuffer head = ByteBuffer.allocate(HEAD).putLong(MAGIC).putLong(reports.size());
            out.position(HEAD);
            for (int channel = 0; channel < Fingerprint.CHANNELS.size(); channel++) {
                LongList list = channels.of(channel);
                head.putLong(list.size());
                write(list, out);
            }
            writeNames(reports, out);
            out.write(head.flip(), 0);
            out.force(true);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void write(LongList list, FileChannel out) throws IOException {
        long[] sorted = list.sorted();
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        for (int i = 0; i < list.size(); i++) {
            piece.putLong(sorted[i]);
            if (!piece.hasRemaining() || i == list.size() - 1) {
                writeAll(piece.flip(), out);
                piece.clear();
            }
        }
    }

    private static void writeNames(List<String> reports, FileChannel out) throws IOException {
        ByteBuffer ends = ByteBuffer.allocate(reports.size() * Integer.BYTES);
        byte[] bytes = String.join("", reports).getBytes(StandardCharsets.UTF_8);
        int end = 0;
        for (String report : reports) {
            end += report.getBytes(StandardCharsets.UTF_8).length;
            ends.putInt(end);
        }
        writeAll(ends.flip(), out);
        writeAll(ByteBuffer.wrap(bytes), out);
    }

    private static void writeAll(ByteBuffer bytes, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }

    static TwinShard open(Path file) throws IOException {
        try (FileChannel in = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer head = in.size() < HEAD ? ByteBuffer.allocate(HEAD) : in.map(MapMode.READ_ONLY, 0, HEAD);
            if (head.getLong() != MAGIC) {
                throw new IOException("不是孪生索引文件或版本不同：" + file + "。删除该文件夹，索引会从检测数据重新建立");
            }
            int tests = (int) head.getLong();
            LongBuffer[] fingerprints = new LongBuffer[Fingerprint.CHANNELS.size()];
            long at = HEAD;
            for (int channel = 0; channel < fingerprints.length; channel++) {
                long bytes = head.getLong() * Long.BYTES;
                fingerprints[channel] = in.map(MapMode.READ_ONLY, at, bytes).asLongBuffer();
                at += bytes;
            }
            IntBuffer ends =
                    in.map(MapMode.READ_ONLY, at, (long) tests * Integer.BYTES).asIntBuffer();
            at += (long) tests * Integer.BYTES;
            return new TwinShard(fingerprints, ends, in.map(MapMode.READ_ONLY, at, in.size() - at));
        }
    }

    int tests() {
        return nameEnds.limit();
    }

    String report(int test) {
        int from = test == 0 ? 0 : nameEnds.get(test - 1);
        byte[] bytes = new byte[nameEnds.get(test) - from];
        names.get(from, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The first test with this fingerprint and the last one: of a thousand copies two say enough. */
    void find(int channel, long fingerprint, LongList found) {
        LongBuffer sorted = fingerprints[channel];
        long hash = Fingerprint.hash(fingerprint);
        int first = firstFrom(sorted, Fingerprint.packed(hash, 0, 0), 0);
        if (first < sorted.limit() && Fingerprint.hash(sorted.get(first)) == hash) {
            found.add(sorted.get(first));
            int last = last(sorted, hash, first);
            if (last > first) {
                found.add(sorted.get(last));
            }
        }
    }

    private static int last(LongBuffer sorted, long hash, int first) {
        int last = first;
        int step = 1;
        while (last + step < sorted.limit() && Fingerprint.hash(sorted.get(last + step)) == hash) {
            last += step;
            step *= 2;
        }
        for (; step > 0; step /= 2) {
            if (last + step < sorted.limit() && Fingerprint.hash(sorted.get(last + step)) == hash) {
                last += step;
            }
        }
        return last;
    }

    private static int firstFrom(LongBuffer sorted, long least, int from) {
        int low = from;
        int high = sorted.limit();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle) < least) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
