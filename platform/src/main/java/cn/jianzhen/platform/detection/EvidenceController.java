package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.evidence.EvidenceItem;
import cn.jianzhen.platform.evidence.EvidenceVault;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Findings as sealed packages, kept in the vault. A package holds rows of the whole city as they were reported, nothing masked: only who
 * decides and sees the whole city may make or take one. That there is one, everybody sees who sees the finding.
 */
@RestController
class EvidenceController {
    private final FindingsQuery findings;
    private final EvidenceSealing sealing;
    private final EvidenceVault vault;

    EvidenceController(FindingsQuery findings, EvidenceSealing sealing, EvidenceVault vault) {
        this.findings = findings;
        this.sealing = sealing;
        this.vault = vault;
    }

    @GetMapping("/api/findings/{findingId}/evidence")
    List<EvidenceItem> evidence(Scope scope, @PathVariable String findingId) {
        return vault.of(known(scope, findingId));
    }

    /** Seals the finding as it stands and keeps the package. */
    @PostMapping("/api/findings/{findingId}/evidence")
    List<EvidenceItem> sealFinding(Decider decider, @PathVariable String findingId) throws IOException {
        String known = known(requireWholeCity(decider), findingId);
        Path folder = Files.createTempDirectory("evidence");
        Path zip = folder.resolve("evidence.zip");
        try {
            sealing.seal(known, zip);
            vault.collect(known, zip, "检测数据库，最近一次检测的疑点 " + known, decider.userName());
        } finally {
            Files.deleteIfExists(zip);
            Files.delete(folder);
        }
        return vault.of(known);
    }

    @GetMapping(path = "/api/findings/{findingId}/evidence/{itemId}/content", produces = "application/zip")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void exportEvidence(
            Decider decider,
            @PathVariable String findingId,
            @PathVariable long itemId,
            @RequestParam @NotBlank @Size(max = 200) String reason,
            HttpServletResponse response)
            throws IOException {
        String known = known(requireWholeCity(decider), findingId);
        Path zip = vault.export(known, itemId, decider.userName(), reason);
        response.setContentType("application/zip");
        response.setContentLengthLong(Files.size(zip));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence-" + known + "-" + itemId + ".zip\"");
        Files.copy(zip, response.getOutputStream());
    }

    private static Scope requireWholeCity(Decider decider) {
        if (decider.scope().county().isPresent()) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        return decider.scope();
    }

    private String known(Scope scope, String findingId) {
        return findings.find(scope, findingId)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND))
                .findingId();
    }
}
