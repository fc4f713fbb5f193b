package cn.jianzhen.seal.evidence;

import cn.jianzhen.engine.feature.Features;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.store.FeatureCheck;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/**
 * That the features in a package follow from the seconds in it. Features also depend on facts of the test and its car, so these rows
 * are sealed with the seconds where the detector itself does not read their tables.
 */
final class Recomputed {
    private static final String FOLDER = "tests/";
    private static final String FEATURES = "features";
    private static final int SHOWN = 5;

    /** Tables that a test is put together from, and which of their rows; $1 stands for the report numbers. */
    private static final Map<String, String> FACTS = Map.of(
            "inspections", "report_no IN ($1)",
            "vehicles", "vin IN (SELECT vin FROM inspections WHERE report_no IN ($1))");

    private Recomputed() {}

    /** Rows of the tests whose seconds are sealed, of the tables that the package does not hold anyway. */
    static NavigableMap<String, byte[]> facts(
            DuckDBConnection connection, Collection<String> tables, Collection<String> reportNos)
            throws SQLException, IOException {
        NavigableMap<String, byte[]> files = new TreeMap<>();
        if (!tables.contains(FEATURES) || reportNos.isEmpty()) {
            return files;
        }
        String numbers = reportNos.stream()
                .map(reportNo -> "'" + reportNo.replace("'", "''") + "'")
                .collect(Collectors.joining(", "));
        for (Map.Entry<String, String> fact : FACTS.entrySet()) {
            if (!tables.contains(fact.getKey())) {
                String rows = fact.getValue().replace("$1", numbers);
                files.put(path(fact.getKey()), SealedTable.of(connection, fact.getKey(), rows));
            }
        }
        return files;
    }

    /** A Chinese sentence about features that do not follow from the seconds; empty when all do. */
    static String differences(DuckDBConnection connection, Collection<String> reportNos) throws SQLException {
        Features features = Features.of(Standard.packaged());
        List<FeatureCheck.Difference> differences = new FeatureCheck(connection, features).differences(reportNos);
        String shown = differences.stream().limit(SHOWN).map(Recomputed::text).collect(Collectors.joining("；"));
        return differences.size() > SHOWN ? shown + "；等共 " + differences.size() + " 次检验" : shown;
    }

    private static String text(FeatureCheck.Difference difference) {
        return "检验 " + difference.reportNo() + "："
                + (difference.columns().isEmpty() ? "没有特征" : String.join("、", difference.columns()));
    }

    /**
     * Computes the features of every test whose seconds are in the package again.
     *
     * @return how many tests; 0 when the detector reads no features, or the package is of a release that did not seal what is needed
     * @throws BentPackage naming the features that do not come out the same
     */
    static int check(DuckDBConnection connection, Map<String, byte[]> files, Collection<String> tables)
            throws SQLException, IOException, BentPackage {
        List<Records.Sealed> records = Records.sealed(files);
        if (!tables.contains(FEATURES) || records.isEmpty() || !load(connection, files, tables)) {
            return 0;
        }
        for (Records.Sealed one : records) {
            load(connection, one);
        }
        NavigableSet<String> reportNos = new TreeSet<>();
        records.forEach(one -> reportNos.add(one.reportNo()));
        for (String reportNo : reportNos) {
            requireTest(connection, reportNo);
        }
        String different = differences(connection, reportNos);
        if (!different.isEmpty()) {
            throw new BentPackage("由包内逐秒数据重算，特征与封存的不同（" + different + "）");
        }
        return reportNos.size();
    }

    private static boolean load(DuckDBConnection connection, Map<String, byte[]> files, Collection<String> tables)
            throws SQLException, IOException, BentPackage {
        for (String table : FACTS.keySet()) {
            if (tables.contains(table)) {
                continue;
            }
            byte[] rows = files.get(path(table));
            if (rows == null) {
                return false;
            }
            SealedTable.into(connection, table, rows);
        }
        return true;
    }

    private static void load(DuckDBConnection connection, Records.Sealed one) throws SQLException {
        String table = one.table().name();
        try (PreparedStatement clear = connection.prepareStatement("DELETE FROM " + table + " WHERE report_no = ?");
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO " + table + " (report_no, packed) VALUES (?, ?)")) {
            clear.setString(1, one.reportNo()); // a sealed table of records has its rows without the packed bytes
            clear.executeUpdate();
            insert.setString(1, one.reportNo());
            insert.setBytes(2, one.packed());
            insert.executeUpdate();
        }
    }

    private static void requireTest(DuckDBConnection connection, String reportNo) throws SQLException, BentPackage {
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM inspections WHERE report_no = ?")) {
            query.setString(1, reportNo);
            try (ResultSet row = query.executeQuery()) {
                if (!row.next()) {
                    throw new BentPackage("包内有检验 " + reportNo + " 的逐秒数据，却没有这次检验");
                }
            }
        }
    }

    private static String path(String table) {
        return FOLDER + table + Sealing.ENDING;
    }
}
