package cn.jianzhen.engine.pack;

import cn.jianzhen.engine.record.TableSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives what a package holds. Calls come from several threads, one at a time for any one file. */
public interface PackSink {
    /** An accepted row: one value per column of the table, in its order. */
    void row(TableSchema table, String file, long row, @Nullable Object[] cells);

    /** The rows of one test that stood together in a file. */
    void packed(TableSchema table, PackedPiece piece);

    /** A row that could not be accepted: all that is wrong with it, and the line as it was written. */
    void rejected(List<Problem> problems, String line);

    /** Something the sender should know. */
    void warning(String text);

    /**
     * Consecutive rows of one test.
     *
     * @param by the test's report number
     * @param rows number of rows
     * @param firstSecond smallest t
     * @param lastSecond largest t
     * @param bytes the packed trace
     * @param file file it stood in
     * @param row line number of its first row
     */
    @SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
    record PackedPiece(String by, int rows, int firstSecond, int lastSecond, byte[] bytes, String file, long row) {}
}
