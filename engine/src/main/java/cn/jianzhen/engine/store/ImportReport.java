package cn.jianzhen.engine.store;

import cn.jianzhen.engine.pack.Problem;
import java.util.List;

/**
 * What an import did.
 *
 * @param deliveryId names the delivery by its content
 * @param alreadyKnown the very same package was taken in before; nothing was changed
 * @param tables per table what happened to its rows
 * @param inspections tests whose features were computed
 * @param rejectedRows rows put into quarantine
 * @param rejected every problem of those rows
 * @param warnings things the sender should know
 */
public record ImportReport(
        String deliveryId,
        boolean alreadyKnown,
        List<TableCount> tables,
        long inspections,
        long rejectedRows,
        List<Problem> rejected,
        List<String> warnings) {

    /**
     * Rows of one table; a packed table counts tests.
     *
     * @param title Chinese name of the table
     * @param added keys that were not there
     * @param unchanged rows equal to those there
     * @param revised rows that replaced another version
     */
    public record TableCount(String table, String title, long added, long unchanged, long revised) {}

    /** Rows read and accepted in all. */
    public long acceptedRows() {
        return tables.stream()
                .mapToLong(count -> count.added() + count.unchanged() + count.revised())
                .sum();
    }
}
