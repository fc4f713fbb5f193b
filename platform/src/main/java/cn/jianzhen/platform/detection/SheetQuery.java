package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.sheet.TestSheet;
import cn.jianzhen.engine.standard.Standard;
import cn.jianzhen.engine.store.StoredTests;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The sheet of one test. Takes facts, not a number: who has them was in scope. */
@Repository
class SheetQuery {
    private final StoredTests tests;
    private final SheetDrawing drawing;

    SheetQuery(Measurements measurements, SheetDrawing drawing) {
        this.tests = new StoredTests(measurements::connect, Standard.packaged());
        this.drawing = drawing;
    }

    Optional<SheetView> of(InspectionFacts inspection) {
        TestSheet sheet = tests.sheet(inspection.reportNo());
        return Optional.ofNullable(sheet).map(drawing::draw);
    }
}
