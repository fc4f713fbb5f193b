package cn.jianzhen.platform.evidence;

import java.io.IOException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at the whole vault again, Sunday nights unless the operator says otherwise ({@code -} for never). */
@Component
class Rehashing {
    private final EvidenceVault vault;

    Rehashing(EvidenceVault vault) {
        this.vault = vault;
    }

    @Scheduled(cron = "${jianzhen.evidence.rehash:0 30 3 * * SUN}", zone = "Asia/Shanghai")
    void rehash() throws IOException {
        vault.rehash();
    }
}
