package cn.jianzhen.platform.evidence;

import cn.jianzhen.seal.stamp.KnownAuthority;
import cn.jianzhen.seal.stamp.TimeStamp;
import cn.jianzhen.seal.stamp.TimeStampAuthority;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Time stamps of the authority that the operator names, kept beside the items. Without one the server's clock is all there is. */
@Component
class TimeMarks {
    static final String UNTRUSTED = "服务器时间，未经可信时间戳";
    private static final Logger LOG = LoggerFactory.getLogger(TimeMarks.class);

    /** What a token says; empty fields when there is none or it does not hold. */
    record Mark(Optional<TimeStamp> stamp, String words) {}

    private final JdbcClient database;
    private final Optional<TimeStampAuthority> authority;
    private final Optional<KnownAuthority> trusted;

    TimeMarks(
            JdbcClient database,
            @Value("${jianzhen.evidence.time-stamp-url:}") String address,
            @Value("${jianzhen.evidence.time-stamp-certificate:}") String certificate)
            throws IOException {
        this.database = database;
        this.authority =
                address.isEmpty() ? Optional.empty() : Optional.of(new TimeStampAuthority(URI.create(address)));
        this.trusted =
                certificate.isEmpty() ? Optional.empty() : Optional.of(KnownAuthority.read(Path.of(certificate)));
    }

    /** Whether an authority is named. */
    boolean asks() {
        return authority.isPresent();
    }

    /** Digests of the items that no authority stamped, by their numbers. */
    NavigableMap<Long, String> missing() {
        NavigableMap<Long, String> missing = new TreeMap<>();
        database.sql("select item_id, sha256 from evidence.items i where not exists"
                        + " (select from evidence.time_stamps t where t.item_id = i.item_id)")
                .query(row -> {
                    missing.put(row.getLong(1), row.getString(2));
                });
        return missing;
    }

    /** Asks again for what was missed, until the authority fails; a token made later proves that the item was there then. */
    @Scheduled(
            fixedDelayString = "${jianzhen.evidence.time-stamp-retry:PT15M}",
            initialDelayString = "${jianzhen.evidence.time-stamp-retry:PT15M}")
    void askAgain() {
        for (Map.Entry<Long, String> item : missing().entrySet()) {
            if (!stamp(item.getKey(), item.getValue())) {
                return;
            }
        }
    }

    /**
     * Asks for a token and keeps it. An authority that does not answer must not keep evidence out of the vault.
     *
     * @return false when there is no token
     */
    boolean stamp(long itemId, String sha256) {
        if (authority.isEmpty()) {
            return false;
        }
        try {
            byte[] token = authority.get().stamp(HexFormat.of().parseHex(sha256));
            database.sql("insert into evidence.time_stamps values (:itemId, :token) on conflict do nothing")
                    .param("itemId", itemId)
                    .param("token", token)
                    .update();
            return true;
        } catch (IOException cause) {
            LOG.warn("证据 {} 未取得时间戳，稍后再取：{}", itemId, cause.getMessage());
            return false;
        }
    }

    /** Reads an item's token again, offline. */
    Mark of(long itemId, String sha256) {
        Optional<byte[]> token = database.sql("select token from evidence.time_stamps where item_id = :itemId")
                .param("itemId", itemId)
                .query((row, number) -> row.getBytes(1))
                .optional();
        if (token.isEmpty()) {
            return new Mark(Optional.empty(), UNTRUSTED);
        }
        try {
            TimeStamp stamp = TimeStamp.check(token.get(), HexFormat.of().parseHex(sha256), trusted);
            return new Mark(Optional.of(stamp), stamp.known() ? "可信时间戳" : "时间戳成立，但未配置该机构的证书，签发机构未经核对");
        } catch (TimeStamp.NotStamped bad) {
            return new Mark(Optional.empty(), bad.getMessage() + "；" + UNTRUSTED);
        }
    }
}
