package cn.jianzhen.seal.evidence;

import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.Subject;
import cn.jianzhen.engine.record.Schema;
import cn.jianzhen.engine.record.TableSchema;
import cn.jianzhen.engine.trace.Trace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.duckdb.DuckDBConnection;

/**
 * The seconds of the inspections that a finding rests on, each record twice: the packed bytes as they are stored, and a table that
 * people read, made from these bytes and from nothing else.
 */
final class Records {
    static final String FOLDER = "records/";
    private static final String INDEX = FOLDER + "index.csv";
    private static final String PACKED = ".packed";
    private static final String READABLE = ".csv";
    private static final int CELLS = 4;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    /** A sealed record, as the index names it. */
    @SuppressWarnings("ArrayRecordComponent") // a hand-over, never compared
    record Sealed(String name, TableSchema table, String reportNo, byte[] packed, byte[] readable) {}

    private Records() {}

    /** Files of all records that there are; the index names the inspection of each number. */
    static NavigableMap<String, byte[]> of(DuckDBConnection connection, Finding finding) throws SQLException {
        NavigableMap<String, byte[]> files = new TreeMap<>();
        StringBuilder index = new StringBuilder("file,table,report_no,seconds\r\n");
        int number = 0;
        for (String reportNo : inspections(finding)) {
            for (TableSchema table : tables()) {
                byte[] packed = packed(connection, table, reportNo);
                if (packed.length > 0) {
                    String name = FOLDER + "%04d".formatted(++number);
                    files.put(name + PACKED, packed);
                    files.put(name + READABLE, readable(table, packed));
                    index.append("%04d,%s,%s,%d\r\n"
                            .formatted(
                                    number,
                                    table.name(),
                                    quoted(reportNo),
                                    Trace.decode(packed).rows()));
                }
            }
        }
        files.put(INDEX, FindingFiles.utf8(index.toString()));
        return files;
    }

    /** Makes each table again from its packed bytes and compares. */
    static void check(Map<String, byte[]> files) throws IOException, BentPackage {
        for (Sealed one : sealed(files)) {
            if (!Arrays.equals(one.readable(), again(one.table(), one.packed(), one.name()))) {
                throw new BentPackage("由原始记录还原，逐秒数据 " + one.name() + READABLE + " 与封存的不同");
            }
        }
    }

    /** All records of a package; packages of the first release have none. */
    static List<Sealed> sealed(Map<String, byte[]> files) throws IOException, BentPackage {
        byte[] index = files.get(INDEX);
        List<Sealed> records = new ArrayList<>();
        if (index == null) {
            return records;
        }
        try (CSVParser rows = CSVParser.parse(new String(index, StandardCharsets.UTF_8), FORMAT)) {
            for (CSVRecord row : rows) {
                if (row.getRecordNumber() > 1) {
                    records.add(sealed(files, row));
                }
            }
        } catch (UncheckedIOException bad) {
            throw new BentPackage(INDEX + " 不可读");
        }
        return records;
    }

    private static Sealed sealed(Map<String, byte[]> files, CSVRecord row) throws BentPackage {
        String name = row.get(0);
        byte[] packed = files.get(FOLDER + name + PACKED);
        byte[] readable = files.get(FOLDER + name + READABLE);
        TableSchema table = row.size() < CELLS ? null : Schema.bundled().find(row.get(1));
        if (packed == null || readable == null || table == null || table.packed() == null) {
            throw new BentPackage("缺少逐秒记录 " + name);
        }
        return new Sealed(name, table, row.get(2), packed, readable);
    }

    private static byte[] again(TableSchema table, byte[] packed, String name) throws BentPackage {
        try {
            return readable(table, packed);
        } catch (IllegalArgumentException | IndexOutOfBoundsException bad) {
            throw new BentPackage("逐秒记录 " + name + " 不可读：请用封存时的程序版本核验");
        }
    }

    private static List<String> inspections(Finding finding) {
        return Stream.concat(Stream.of(finding.subject()), finding.related().stream())
                .filter(subject -> subject.kind().equals("inspection"))
                .map(Subject::id)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<TableSchema> tables() {
        return Schema.bundled().tables().stream()
                .filter(table -> table.packed() != null)
                .toList();
    }

    private static byte[] packed(DuckDBConnection connection, TableSchema table, String reportNo) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT packed FROM " + table.name() + " WHERE report_no = ? AND row_count > 0")) {
            query.setString(1, reportNo);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getBytes(1) : new byte[0];
            }
        }
    }

    /** One row a second, the columns that were measured, each at the resolution of its instrument. */
    private static byte[] readable(TableSchema table, byte[] packed) {
        return FindingFiles.utf8(RecordText.of(table, Trace.decode(packed)));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }
}
