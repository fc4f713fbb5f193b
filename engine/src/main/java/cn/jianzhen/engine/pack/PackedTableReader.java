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
    private final int[] counts;
    private final byte[] scales;
    private final boolean[] present;
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
        this.counts = new int[columns.length];
        this.scales = new byte[columns.length];
        this.present = new boolean[columns.length];
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
        }
        finish();
        return rows;
    }

    private boolean readCells() {
        boolean good = !csv.isEmpty(byField) && readSecond();
        for (int i = 0; i < columns.length; i++) {
            present[i] = !csv.isEmpty(fields[i]);
            good = (!present[i] || readCell(i)) && good;
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
            counts[i] = Arrays.equals(csv.buffer(), start, end, TRUE, 0, TRUE.length) ? 1 : 0;
            scales[i] = 0;
            return counts[i] == 1 || Arrays.equals(csv.buffer(), start, end, FALSE, 0, FALSE.length);
        }
        if (!decimals.read(csv.buffer(), start, end) || !decimals.fitsTrace()) {
            return false;
        }
        counts[i] = (int) decimals.count();
        scales[i] = (byte) decimals.scale();
        return columns[i].type() != ColumnType.INTEGER || scales[i] == 0;
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
        firstSecond = builder.rows() == 0 ? second : Math.min(firstSecond, second);
        lastSecond = builder.rows() == 0 ? second : Math.max(lastSecond, second);
        builder.addRow(second);
        for (int i = 0; i < columns.length; i++) {
            if (present[i]) {
                builder.set(columns[i].channel(), counts[i], scales[i]);
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
                ? "改为小写的 true 或 false;未知请留空"
                : "填写仪器原始读数:最多 " + TraceBuilder.MAX_DECIMALS + " 位小数、绝对值小于 " + TraceBuilder.MAX_MAGNITUDE + ";未测量请留空";
    }
}
