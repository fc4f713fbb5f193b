package cn.jianzhen.engine.pack;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.record.ColumnType;
import cn.jianzhen.engine.record.TableSchema;
import cn.jianzhen.engine.trace.TraceBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads one file of second-by-second rows and hands on the rows of each test packed together. The hot path of every import. */
final class PackedTableReader {
    private static final byte[] TRUE = {'t', 'r', 'u', 'e'};
    private static final byte[] FALSE = {'f', 'a', 'l', 's', 'e'};

    private final TableSchema table;
    private final CsvReader csv;
    private final String file;
    private final PackSink sink;
    private final Decimals decimals = new Decimals();
    private final TraceBuilder builder = new TraceBuilder();
    private final int byField;
    private final int secondField;
    private final ColumnSchema[] columns;
    private final int[] fields;
    private final PackedCells cells;
    private final PlainRow plain;
    private final Header header;

    private byte[] by = new byte[0];
    private long firstRow;
    private int second;
    private int firstSecond;
    private int lastSecond;

    PackedTableReader(TableSchema table, CsvReader csv, String file, PackSink sink) throws IOException {
        this.table = table;
        this.csv = csv;
        this.file = file;
        this.sink = sink;
        this.header = Header.read(table, csv, file, sink);
        TableSchema.Packed packed = Objects.requireNonNull(table.packed());
        this.byField = header.fieldOf(table.indexOf(packed.by()));
        this.secondField = header.fieldOf(table.indexOf(packed.second()));
        List<ColumnSchema> channels = new ArrayList<>();
        for (ColumnSchema column : table.columns()) {
            if (column.channel() > 0 && header.fieldOf(table.indexOf(column.name())) >= 0) {
                channels.add(column);
            }
        }
        this.columns = channels.toArray(new ColumnSchema[0]);
        this.fields = channels.stream()
                .mapToInt(c -> header.fieldOf(table.indexOf(c.name())))
                .toArray();
        this.cells = new PackedCells(columns.length + 1);
        this.plain = new PlainRow(cells, csv.fields(), byField);
        plain.fill(columns.length, secondField, ColumnType.INTEGER);
        for (int i = 0; i < columns.length; i++) {
            plain.fill(i, fields[i], columns[i].type());
        }
    }

    /** Reads to the end; the number of data rows, accepted or not. */
    long readAll() throws IOException {
        long rows = 0;
        while (csv.next()) {
            rows++;
            if (!header.rightWidth(csv)) {
                sink.rejected(List.of(header.wrongWidth(csv)), csv.line());
            } else if (readCells()) {
                addRow();
            } else {
                sink.rejected(problems(), csv.line());
            }
            rows += readPlain();
        }
        finish();
        return rows;
    }

    /** Reads on as long as rows of the same test are plain; how many. */
    private long readPlain() {
        long rows = 0;
        for (int lineBreak = plainRow(); lineBreak >= 0; lineBreak = plainRow()) {
            csv.passOver(lineBreak);
            second = cells.counts[columns.length];
            addCells();
            rows++;
        }
        return rows;
    }

    /** The line break of the next row when it is a plain one of the test at hand. */
    private int plainRow() {
        if (builder.rows() == 0) {
            return PlainRow.NO;
        }
        int lineBreak = plain.read(csv.buffer(), csv.behind(), csv.limit(), by);
        boolean timed = cells.present[columns.length] && cells.counts[columns.length] >= 0;
        return timed ? lineBreak : PlainRow.NO;
    }

    private boolean readCells() {
        boolean good = !csv.isEmpty(byField) && readSecond();
        for (int i = 0; i < columns.length; i++) {
            cells.present[i] = !csv.isEmpty(fields[i]);
            good = (!cells.present[i] || readCell(i)) && good;
        }
        return good;
    }

    private boolean readSecond() {
        boolean good = decimals.read(csv.buffer(), csv.start(secondField), csv.end(secondField))
                && decimals.scale() == 0
                && decimals.count() >= 0
                && decimals.count() < TraceBuilder.MAX_MAGNITUDE;
        second = (int) decimals.count();
        return good;
    }

    private boolean readCell(int i) {
        int start = csv.start(fields[i]);
        int end = csv.end(fields[i]);
        if (columns[i].type() == ColumnType.BOOLEAN) {
            boolean set = Arrays.equals(csv.buffer(), start, end, TRUE, 0, TRUE.length);
            cells.set(i, set ? 1 : 0, 0);
            return set || Arrays.equals(csv.buffer(), start, end, FALSE, 0, FALSE.length);
        }
        if (!decimals.read(csv.buffer(), start, end) || !decimals.fitsTrace()) {
            return false;
        }
        cells.set(i, (int) decimals.count(), decimals.scale());
        return columns[i].type() != ColumnType.INTEGER || decimals.scale() == 0;
    }

    private void addRow() {
        int start = csv.start(byField);
        int end = csv.end(byField);
        if (!Arrays.equals(by, 0, by.length, csv.buffer(), start, end)) {
            finish();
            by = Arrays.copyOfRange(csv.buffer(), start, end);
            firstRow = csv.row();
            csv.text(byField, table.columns().get(0).name());
        }
        addCells();
    }

    private void addCells() {
        firstSecond = builder.rows() == 0 ? second : Math.min(firstSecond, second);
        lastSecond = builder.rows() == 0 ? second : Math.max(lastSecond, second);
        builder.addRow(second);
        for (int i = 0; i < columns.length; i++) {
            if (cells.present[i]) {
                builder.set(columns[i].channel(), cells.counts[i], cells.scales[i]);
            }
        }
    }

    private void finish() {
        if (builder.rows() > 0) {
            String report = new String(by, java.nio.charset.StandardCharsets.UTF_8);
            refuseDuplicate(report, builder.sortAndFold());
            sink.packed(
                    table,
                    new PackSink.PackedPiece(
                            report, builder.rows(), firstSecond, lastSecond, builder.pack(), file, firstRow));
        }
        builder.clear();
    }

    private void refuseDuplicate(String report, int second) {
        if (second >= 0) {
            throw new PackageException(DuplicateKeys.second(table, file, firstRow, report, second));
        }
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (csv.isEmpty(byField)) {
            problems.add(problem(byField, table.columns().get(0), "必填项为空", "补上检验报告编号"));
        }
        if (!readSecond()) {
            problems.add(problem(secondField, table.columns().get(1), "不是从 0 起的整数秒", "填写采样时序 1、2、3……"));
        }
        for (int i = 0; i < columns.length; i++) {
            if (!csv.isEmpty(fields[i]) && !readCell(i)) {
                problems.add(problem(fields[i], columns[i], wrong(columns[i]), remedy(columns[i])));
            }
        }
        return problems;
    }

    private Problem problem(int field, ColumnSchema column, String what, String remedy) {
        return new Problem(
                file, csv.row(), column.name(), csv.text(field, column.name()), column.label() + ":" + what, remedy);
    }

    private static String wrong(ColumnSchema column) {
        return switch (column.type()) {
            case BOOLEAN -> "不是 true 或 false";
            case INTEGER -> "不是整数";
            default -> "不是可保存的数字";
        };
    }

    private static String remedy(ColumnSchema column) {
        return column.type() == ColumnType.BOOLEAN
                ? "改为小写的 true 或 false；未知请留空"
                : "填写仪器原始读数：最多 " + TraceBuilder.MAX_DECIMALS + " 位小数、绝对值小于 " + TraceBuilder.MAX_MAGNITUDE + "；未测量请留空";
    }
}
