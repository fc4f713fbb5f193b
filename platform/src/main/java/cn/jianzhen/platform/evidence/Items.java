package cn.jianzhen.platform.evidence;

import cn.jianzhen.seal.crypto.TwoDigests;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what lies in the vault. */
@Repository
class Items {
    static final String SEALED = "sealed_package";
    static final String RECEIVED = "received_package";

    /**
     * What is known of a file that comes in.
     *
     * @param findingId the finding of a sealed package; null for a data package
     * @param source source system and what was asked of it
     * @param actor who brought it
     */
    record New(String kind, @Nullable String findingId, String source, String actor, Instant at) {}

    private final JdbcClient database;

    Items(JdbcClient database) {
        this.database = database;
    }

    long add(New item, TwoDigests digests) {
        return database.sql(
                        "insert into evidence.items (kind, finding_id, source, original, collected_by, collected_at,"
                                + " bytes, sm3, sha256) values (:kind, :findingId, :source, :original, :actor, :at,"
                                + " :bytes, :sm3, :sha256) returning item_id")
                .param("kind", item.kind())
                .param("findingId", item.findingId())
                .param("source", item.source())
                .param("original", "本平台数据文件夹 vault/，按 SHA-256 命名")
                .param("actor", item.actor())
                .param("at", item.at().atOffset(ZoneOffset.UTC))
                .param("bytes", digests.bytes())
                .param("sm3", digests.sm3())
                .param("sha256", digests.sha256())
                .query(Long.class)
                .single();
    }

    /** The data package with this content, when it came in before. */
    Optional<Long> received(String sha256) {
        return database.sql("select item_id from evidence.items where kind = 'received_package' and sha256 = :sha256")
                .param("sha256", sha256)
                .query(Long.class)
                .optional();
    }

    /** Whether the record that an import left was entered before. */
    boolean entered(String record) {
        return database.sql("select exists (select from evidence.receptions where record = :record)")
                .param("record", record)
                .query(Boolean.class)
                .single();
    }

    void enter(String record, long itemId, String deliveryId) {
        database.sql("insert into evidence.receptions values (:record, :itemId, :deliveryId)")
                .param("record", record)
                .param("itemId", itemId)
                .param("deliveryId", deliveryId)
                .update();
    }
}
