package cn.jianzhen.engine.pack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** Counts unpacked bytes and stops a file that grows beyond the limits. */
final class GuardedStream extends FilterInputStream {
    private final String file;
    private final long packedBytes;
    private final Limits limits;
    private final AtomicLong unpackedInAll;
    private long unpacked;

    GuardedStream(InputStream in, PackageFile file, Limits limits, AtomicLong unpackedInAll) {
        super(in);
        this.file = file.name();
        this.packedBytes = file.bytes();
        this.limits = limits;
        this.unpackedInAll = unpackedInAll;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = super.read(into, offset, length);
        if (read > 0) {
            unpacked += read;
            check(unpackedInAll.addAndGet(read));
        }
        return read;
    }

    private void check(long all) {
        boolean bomb = unpacked > limits.ratioFrom() && unpacked / limits.ratio() > Math.max(packedBytes, 1);
        if (bomb || all > limits.unpackedBytes()) {
            throw new PackageException(Problem.ofFile(
                    file,
                    "解压后异常膨胀（已解压 " + (unpacked >> 20) + " MiB，压缩后仅 " + packedBytes + " 字节）",
                    "疑似压缩炸弹，已停止读取；请向发送方核实后重新生成数据包"));
        }
    }
}
