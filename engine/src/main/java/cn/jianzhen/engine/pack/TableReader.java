package cn.jianzhen.engine.pack;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.TableSchema;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file of an ordinary table row by row. */
final class TableReader {
    private final TableSchema table;
    private final CsvReader csv;
    private final String file;
    private final PackSink sink;
    private final CellReader cells;
    private final Header header;

    TableReader(TableSchema table, CsvReader csv, String file, PackSink sink) throws IOException {
        this.table = table;
        this.csv = csv;
        this.file = file;
        this.sink = sink;
        this.cells = new CellReader(csv);
        this.header = Header.read(table, csv, file, sink);
    }

    /** Reads to the end; the number of data rows, accepted or not. */
    long readAll() throws IOException {
        long rows = 0;
        while (csv.next()) {
            rows++;
            if (header.rightWidth(csv)) {
                readRow();
            } else {
                sink.rejected(List.of(header.wrongWidth(csv)), csv.line());
            }
        }
        return rows;
    }

    private void readRow() {
        @Nullable Object[] values = new Object[table.columns().size()];
        List<Problem> problems = List.of();
        for (int i = 0; i < values.length; i++) {
            int field = header.fieldOf(i);
            if (field >= 0) {
                ColumnSchema column = table.columns().get(i);
                values[i] = cells.read(field, column);
                if (cells.wrong() != null) {
                    problems = problems.isEmpty() ? new ArrayList<>() : problems;
                    problems.add(problem(field, column));
                }
            }
        }
        if (problems.isEmpty()) {
            sink.row(table, file, csv.row(), values);
        } else {
            sink.rejected(problems, csv.line());
        }
    }

    private Problem problem(int field, ColumnSchema column) {
        return new Problem(
                file,
                csv.row(),
                column.name(),
                csv.text(field, column.name()),
                column.label() + ":" + cells.wrong(),
                cells.remedy());
    }
}
