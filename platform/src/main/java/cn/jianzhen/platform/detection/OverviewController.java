package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of the measurements in a few numbers. */
@RestController
class OverviewController {
    /** Without {@code from} nothing was imported; without {@code snapshotAt} no detection has run. */
    record Overview(
            @Nullable LocalDateTime snapshotAt,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            long inspections,
            int stations,
            int findings,
            int hardFindings,
            long rejectedRows,
            int deliveries,
            @Nullable String notice) {}

    private final Measurements measurements;
    private final OverviewQuery query;

    OverviewController(Measurements measurements, OverviewQuery query) {
        this.measurements = measurements;
        this.query = query;
    }

    @GetMapping("/api/overview")
    Overview overview(Scope scope) {
        return measurements
                .ifPresent()
                .map(database -> query.count(database, scope))
                .orElseGet(() -> new Overview(null, null, null, 0, 0, 0, 0, 0, 0, "尚未导入数据"));
    }
}
