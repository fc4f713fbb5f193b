package cn.jianzhen.engine.pack;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads RFC 4180 rows straight from bytes; fields stay in the buffer until asked for. A byte-order mark is skipped. Not
 * thread-safe.
 */
final class CsvReader {
    static final int LONGEST_LINE = 1 << 20;

    private final InputStream in;
    private final String file;
    private final CharsetDecoder utf8 = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] buffer = new byte[1 << 16];
    private int limit;
    private int next;
    private boolean ended;
    private long row;
    private boolean complete;
    private int lineStart;
    private int lineEnd;
    private int fields;
    private int[] starts = new int[32];
    private int[] ends = new int[32];

    CsvReader(InputStream in, String file) throws IOException {
        this.in = in;
        this.file = file;
        fill();
        refuseUtf16();
        if (limit >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            next = 3;
        }
    }

    private void refuseUtf16() {
        if (limit >= 2 && (buffer[0] & 0xff) + (buffer[1] & 0xff) == 0xFE + 0xFF && (buffer[0] & 0xff) >= 0xFE) {
            throw new PackageException(Problem.ofFile(file, "文件是 UTF-16 编码", "请另存为 UTF-8 编码后重新打包"));
        }
    }

    /** Moves to the next row that is not blank; false at the end of the file. */
    boolean next() throws IOException {
        do {
            row++;
            if (!readLine()) {
                return false;
            }
        } while (fields == 1 && starts[0] == ends[0]);
        return true;
    }

    private boolean readLine() throws IOException {
        while (!parse()) {
            if (ended) {
                return parseLast();
            }
            fill();
        }
        return true;
    }

    private boolean parseLast() {
        if (next == limit) {
            return false;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, limit + 1);
        }
        buffer[limit++] = '\n';
        boolean parsed = parse();
        complete = false;
        if (!parsed) {
            throw unclosedQuote();
        }
        return true;
    }

    /** Splits the line that starts at {@code next}; false when it is not wholly in the buffer. */
    private boolean parse() {
        byte[] bytes = buffer;
        int end = limit;
        int p = next;
        int start = p;
        fields = 0;
        while (p < end) {
            byte b = bytes[p];
            if (b > ',' || b < 0) {
                p++;
            } else if (b == ',') {
                field(start, p);
                start = ++p;
            } else if (b == '\n') {
                endOfLine(start, p);
                return true;
            } else if (b == '"' && p == start) {
                p = closingQuote(p + 1);
            } else {
                p++;
            }
        }
        return false;
    }

    private void endOfLine(int start, int p) {
        field(start, p > start && buffer[p - 1] == '\r' ? p - 1 : p);
        lineStart = next;
        lineEnd = p;
        next = p + 1;
        complete = true;
    }

    /** The place behind the closing quote, or the limit when it is not in the buffer. */
    private int closingQuote(int from) {
        for (int p = from; p < limit; p++) {
            if (buffer[p] == '"') {
                if (p + 1 < limit && buffer[p + 1] == '"') {
                    p++;
                } else {
                    return p + 1;
                }
            }
        }
        return limit;
    }

    private void field(int start, int end) {
        if (fields == starts.length) {
            starts = Arrays.copyOf(starts, fields * 2);
            ends = Arrays.copyOf(ends, fields * 2);
        }
        starts[fields] = start;
        ends[fields++] = end;
    }

    private void fill() throws IOException {
        if (next > 0) {
            System.arraycopy(buffer, next, buffer, 0, limit - next);
            limit -= next;
            next = 0;
        }
        if (limit == buffer.length) {
            if (limit >= LONGEST_LINE) {
                throw lineTooLong();
            }
            buffer = Arrays.copyOf(buffer, limit * 2);
        }
        int read = in.read(buffer, limit, buffer.length - limit);
        if (read < 0) {
            ended = true;
        } else {
            limit += read;
        }
    }

    private PackageException lineTooLong() {
        return new PackageException(new Problem(
                file, row, null, null, "一行超过 " + LONGEST_LINE / 1024 + " KiB，或引号没有闭合", "检查该行的换行符和引号，按 RFC 4180 重新导出"));
    }

    private PackageException unclosedQuote() {
        return new PackageException(new Problem(file, row, null, null, "引号没有闭合，文件在此中断", "重新导出该文件；若传输中断请重新传送"));
    }

    /** Where the row after the current one starts in the buffer. */
    int behind() {
        return next;
    }

    /** Where the bytes in the buffer end. */
    int limit() {
        return limit;
    }

    /** Passes over a row that the caller has read from the buffer itself, up to its line break. */
    void passOver(int lineBreak) {
        next = lineBreak + 1;
        row++;
    }

    /** Line number of the current row; lines inside quotes are not counted. */
    long row() {
        return row;
    }

    int fields() {
        return fields;
    }

    /** Whether the current row ended with a line break; false only for a last line without one. */
    boolean complete() {
        return complete;
    }

    boolean isEmpty(int field) {
        return starts[field] == ends[field];
    }

    byte[] buffer() {
        return buffer;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    /** The field's text without its quotes. Bytes that are not UTF-8 end the reading of the package. */
    String text(int field, String column) {
        int start = starts[field];
        int end = ends[field];
        if (start < end && buffer[start] == '"') {
            boolean closed = end - start >= 2 && buffer[end - 1] == '"';
            return decode(start + 1, closed ? end - 1 : end, column).replace("\"\"", "\"");
        }
        return decode(start, end, column);
    }

    private String decode(int start, int end, String column) {
        for (int i = start; i < end; i++) {
            if (buffer[i] < 0) {
                return decodeUtf8(start, end, column);
            }
        }
        return new String(buffer, start, end - start, StandardCharsets.ISO_8859_1);
    }

    private String decodeUtf8(int start, int end, String column) {
        try {
            return utf8.decode(ByteBuffer.wrap(buffer, start, end - start)).toString();
        } catch (CharacterCodingException e) {
            throw new PackageException(
                    new Problem(file, row, column, null, "不是 UTF-8 编码（可能是 GBK）", "请把文件另存为 UTF-8 编码后重新打包"));
        }
    }

    /** The whole current line as it was written; bytes that are not UTF-8 show as �. */
    String line() {
        int end = lineEnd > lineStart && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        return new String(buffer, lineStart, end - lineStart, StandardCharsets.UTF_8);
    }
}
