package cn.jianzhen.platform.detection;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The one place that knows the engine's catalogue. */
@Component
class DetectorTexts {
    Optional<DetectorText> find(String detectorId) {
        return all().stream()
                .filter(text -> text.detectorId().equals(detectorId))
                .findFirst();
    }

    Collection<DetectorText> all() {
        return List.of();
    }

    String categoryLabel(int category) {
        return "";
    }
}
