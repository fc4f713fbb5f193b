package cn.jianzhen.platform.evidence;

import cn.jianzhen.platform.access.AuditRight;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The state of the vault for the audit administrator. */
@RestController
class EvidenceStateController {
    /**
     * How the vault stands.
     *
     * @param items how many it holds
     * @param receivedPackages how many of them are data packages as they were received
     * @param waitingPackages received packages that could not be entered into custody yet
     * @param bentItems items whose file is missing or was changed
     * @param bentEvent number of the first custody event that was bent; absent when none was
     * @param lookedAt when a file was last read again; absent when none was yet
     * @param withoutStamp how many have no time stamp though an authority is named; absent when none is
     */
    record EvidenceState(
            int items,
            int receivedPackages,
            int waitingPackages,
            List<Long> bentItems,
            @Nullable Long bentEvent,
            @Nullable Instant lookedAt,
            @Nullable Integer withoutStamp) {}

    private final EvidenceHealth health;

    EvidenceStateController(EvidenceHealth health) {
        this.health = health;
    }

    @GetMapping("/api/audit/evidence")
    EvidenceState evidenceState(AuditRight right) throws IOException {
        return health.state();
    }
}
