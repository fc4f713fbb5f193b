package cn.jianzhen.platform.evidence;

import cn.jianzhen.engine.vault.ReceivedPackage;
import cn.jianzhen.seal.crypto.TwoDigests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters data packages into custody. An import puts the file into the vault and leaves a record beside it, whether a platform runs or
 * not; here the record becomes an event of the chain, at the start and while the platform runs.
 */
@Component
class Reception {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Vault vault;
    private final Items items;
    private final Custody custody;
    private final TimeMarks marks;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Reception(
            Vault vault, Items items, Custody custody, TimeMarks marks, TransactionTemplate transactions, Clock clock) {
        this.vault = vault;
        this.items = items;
        this.custody = custody;
        this.marks = marks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Enters all that wait; one that cannot be entered stays, is told in the log and counted on the page. */
    @Scheduled(fixedDelayString = "${jianzhen.evidence.reception:PT1M}")
    void enterAll() throws IOException {
        for (Path record : ReceivedPackage.left(vault.root())) {
            try {
                enter(record);
            } catch (IOException cause) {
                LOG.error("收到的数据包未能登记入证据库：{}", cause.getMessage());
            }
        }
    }

    /** How many records wait. */
    int waiting() throws IOException {
        return ReceivedPackage.left(vault.root()).size();
    }

    private void enter(Path record) throws IOException {
        String name = record.getFileName().toString();
        if (!items.entered(name)) {
            ReceivedPackage received = ReceivedPackage.read(record);
            Path file = vault.path(received.sha256());
            if (!Files.isRegularFile(file)) {
                throw new IOException("原件不在证据库中 " + file);
            }
            TwoDigests digests = TwoDigests.of(file);
            if (!digests.sha256().equals(received.sha256()) || digests.bytes() != received.bytes()) {
                throw new IOException("原件与接收记录的摘要不符 " + file);
            }
            long itemId = Objects.requireNonNull(transactions.execute(status -> enter(name, received, digests)));
            marks.stamp(itemId, digests.sha256());
        }
        Files.delete(record); // what it said stands in the chain now
    }

    private long enter(String name, ReceivedPackage received, TwoDigests digests) {
        String actor = "命令行:" + received.receivedBy();
        Items.New item = new Items.New(
                Items.RECEIVED,
                null,
                received.from(),
                actor,
                received.receivedAt().atZone(clock.getZone()).toInstant());
        long itemId = items.received(digests.sha256()).orElseGet(() -> items.add(item, digests));
        items.enter(name, itemId, received.deliveryId());
        custody.add(
                itemId,
                digests.sha256(),
                CustodyAction.RECEIVED,
                actor,
                "导入数据包，批次 " + received.deliveryId() + "，" + received.receivedAt() + " 收自 " + received.from());
        return itemId;
    }
}
