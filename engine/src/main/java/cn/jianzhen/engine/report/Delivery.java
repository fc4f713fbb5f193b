package cn.jianzhen.engine.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A data package that the store was made from. */
record Delivery(
        String deliveryId,
        @Nullable String source,
        @Nullable String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDateTime receivedAt,
        long rows,
        long rejected) {

    /** The newest first. */
    static List<Delivery> all(StoreQuery store) {
        return store.list(
                "select * from deliveries order by received_at desc, delivery_id",
                row -> new Delivery(
                        row.getString("delivery_id"),
                        row.getString("source"),
                        row.getString("region"),
                        row.getObject("from_date", LocalDate.class),
                        row.getObject("to_date", LocalDate.class),
                        row.getObject("received_at", LocalDateTime.class),
                        row.getLong("row_count"),
                        row.getLong("rejected_count")));
    }

    String period() {
        return Shown.text(from) + " 至 " + Shown.text(to);
    }
}
