package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.seal.crypto.SigningKey;
import cn.jianzhen.seal.evidence.Sealing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals findings with the platform's key, which the command {@code seal} uses too. */
@Component
class EvidenceSealing {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceSealing.class);

    private final Measurements measurements;
    private final Clock clock;
    private final SigningKey key;

    EvidenceSealing(Measurements measurements, DataFolder folder, Clock clock) throws IOException {
        this.measurements = measurements;
        this.clock = clock;
        SecureRandom random = new SecureRandom();
        this.key = SigningKey.parse(
                folder.secret("evidence.key")
                        .readOrCreate(() -> SigningKey.generate(random).toText()),
                random);
        Files.writeString(
                folder.root().resolve("evidence.pub"), key.verifyingKey().toText() + "\n");
    }

    /** Writes the package of a finding that the person may see. */
    void seal(String findingId, Path zip) throws IOException {
        try (DuckDBConnection connection = measurements.connect()) {
            new Sealing(connection, Catalogue.bundled(), clock).seal(findingId, key, zip);
        } catch (Sealing.NotSealed refused) {
            LOG.info("not sealed: {}", refused.getMessage());
            throw new Problem(ProblemCode.NOT_SEALED);
        } catch (SQLException cause) {
            throw new IOException("cannot read the measurements", cause);
        }
    }
}
