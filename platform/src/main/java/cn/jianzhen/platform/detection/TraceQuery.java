package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.trace.Trace;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The per-second record of one test. */
@Repository
class TraceQuery {
    private final Measurements measurements;
    private final TraceDrawing drawing;

    TraceQuery(Measurements measurements, TraceDrawing drawing) {
        this.measurements = measurements;
        this.drawing = drawing;
    }

    Optional<TraceView> of(InspectionFacts inspection) {
        return measurements
                .required()
                .sql("select packed from traces where report_no = :reportNo and row_count > 0")
                .param("reportNo", inspection.reportNo())
                .query((row, number) -> row.getBytes("packed"))
                .optional()
                .map(packed -> drawing.draw(inspection, Trace.decode(packed)));
    }
}
