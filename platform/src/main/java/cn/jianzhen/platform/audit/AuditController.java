package cn.jianzhen.platform.audit;

import cn.jianzhen.platform.access.AuditRight;
import cn.jianzhen.seal.chain.ChainCheck;
import cn.jianzhen.seal.chain.Entry;
import cn.jianzhen.seal.chain.LogFile;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The audit log for the audit administrator: read, checked, exported. */
@RestController
@RequestMapping("/api/audit")
class AuditController {
    record AuditEntry(long number, Instant at, String actor, String action, String subject, String details) {
        private static AuditEntry of(Entry entry) {
            return new AuditEntry(
                    entry.number(), entry.at(), entry.actor(), entry.action(), entry.subject(), entry.details());
        }
    }

    /**
     * The state of the chain.
     *
     * @param bentEntry number of the first entry that was bent; absent when none was
     * @param fault what is wrong with it
     * @param publicKey short name of the key that signs
     */
    record AuditState(
            long entries,
            long signedEntries,
            String lastDigest,
            @Nullable Long bentEntry,
            @Nullable String fault,
            String publicKey) {}

    private final AuditLog log;
    private final AuditKey key;

    AuditController(AuditLog log, AuditKey key) {
        this.log = log;
        this.key = key;
    }

    @GetMapping("/entries")
    List<AuditEntry> auditEntries(
            AuditRight right,
            @RequestParam(defaultValue = "9223372036854775807") @Min(1) long before,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int size) {
        return log.before(before, size).stream().map(AuditEntry::of).toList();
    }

    @GetMapping("/state")
    AuditState auditState(AuditRight right) {
        ChainCheck check = log.check();
        ChainCheck.Bend bend = check.bend();
        return new AuditState(
                check.entries(),
                check.signedEntries(),
                check.lastDigest(),
                bend == null ? null : bend.number(),
                bend == null ? null : bend.fault().name().toLowerCase(Locale.ROOT),
                key.verifying().shortName());
    }

    @GetMapping(path = "/export.csv", produces = "text/csv")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void exportAudit(AuditRight right, HttpServletResponse response) throws IOException {
        log.sign();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        Writer out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        LogFile.writeHead(out);
        log.forEach(entry -> write(entry, out));
        out.flush();
    }

    private static void write(Entry entry, Writer out) {
        try {
            LogFile.write(entry, out);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
