package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.seal.crypto.SigningKey;
import cn.jianzhen.seal.evidence.Sealing;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import org.duckdb.DuckDBConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A finding as a sealed package. It holds rows of the whole city, so only who sees the whole city may take one. */
@RestController
class EvidenceController {
    private static final Logger LOG = LoggerFactory.getLogger(EvidenceController.class);

    private final FindingsQuery findings;
    private final Measurements measurements;
    private final Clock clock;
    private final SigningKey key;

    EvidenceController(FindingsQuery findings, Measurements measurements, DataFolder folder, Clock clock)
            throws IOException {
        this.findings = findings;
        this.measurements = measurements;
        this.clock = clock;
        SecureRandom random = new SecureRandom();
        // The same names as the command "seal" uses: one platform, one key.
        this.key = SigningKey.parse(
                folder.secret("evidence.key")
                        .readOrCreate(() -> SigningKey.generate(random).toText()),
                random);
        Files.writeString(
                folder.root().resolve("evidence.pub"), key.verifyingKey().toText() + "\n");
    }

    @GetMapping(path = "/api/findings/{findingId}/evidence.zip", produces = "application/zip")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void sealFinding(Scope scope, @PathVariable String findingId, HttpServletResponse response) throws IOException {
        if (scope.county().isPresent()) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        String known = findings.find(scope, findingId)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND))
                .findingId();
        Path folder = Files.createTempDirectory("evidence");
        Path zip = folder.resolve("evidence.zip");
        try {
            seal(known, zip);
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(zip));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence-" + known + ".zip\"");
            Files.copy(zip, response.getOutputStream());
        } finally {
            Files.deleteIfExists(zip);
            Files.delete(folder);
        }
    }

    private void seal(String findingId, Path zip) throws IOException {
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
