package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Decider;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * A finding as a sealed package. It holds rows of the whole city as they were reported, nothing masked: only who decides and sees the
 * whole city may take one.
 */
@RestController
class EvidenceController {
    private final FindingsQuery findings;
    private final EvidenceSealing sealing;

    EvidenceController(FindingsQuery findings, EvidenceSealing sealing) {
        this.findings = findings;
        this.sealing = sealing;
    }

    @GetMapping(path = "/api/findings/{findingId}/evidence.zip", produces = "application/zip")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    void sealFinding(Decider decider, @PathVariable String findingId, HttpServletResponse response) throws IOException {
        Scope scope = decider.scope();
        if (scope.county().isPresent()) {
            throw new Problem(ProblemCode.FORBIDDEN);
        }
        String known = findings.find(scope, findingId)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND))
                .findingId();
        Path folder = Files.createTempDirectory("evidence");
        Path zip = folder.resolve("evidence.zip");
        try {
            sealing.seal(known, zip);
            response.setContentType("application/zip");
            response.setContentLengthLong(Files.size(zip));
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"evidence-" + known + ".zip\"");
            Files.copy(zip, response.getOutputStream());
        } finally {
            Files.deleteIfExists(zip);
            Files.delete(folder);
        }
    }
}
