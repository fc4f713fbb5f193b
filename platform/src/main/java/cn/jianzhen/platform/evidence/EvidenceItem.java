package cn.jianzhen.platform.evidence;

import cn.jianzhen.seal.crypto.TwoDigests;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of the vault with its custody.
 *
 * @param kind sealed_package or received_package
 * @param findingId of a sealed package
 * @param source source system and what was asked of it
 * @param original the original carrier and where it is
 * @param intact false once the file was seen to differ from its digests
 * @param stampedAt when a time-stamping authority saw it; absent when none did
 * @param authority its name, when its token holds
 * @param timeWords how far the time can be trusted
 * @param custody oldest first
 */
public record EvidenceItem(
        long itemId,
        String kind,
        @Nullable String findingId,
        String source,
        String original,
        String collectedBy,
        Instant collectedAt,
        long bytes,
        String sm3,
        String sha256,
        boolean intact,
        @Nullable Instant stampedAt,
        @Nullable String authority,
        String timeWords,
        List<CustodyEvent> custody) {
    /** Somebody had the item in hand. */
    public record CustodyEvent(long number, Instant at, String actor, String action, String reason) {}

    TwoDigests digests() {
        return new TwoDigests(bytes, sm3, sha256);
    }
}
