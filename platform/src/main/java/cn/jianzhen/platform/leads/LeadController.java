package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Person;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The lead list, its filters and its export. */
@RestController
@RequestMapping("/api/leads")
class LeadController {
    record LeadPage(List<LeadRow> items, long total, int page, int size) {}

    private final LeadList leads;
    private final LeadFacetsQuery facets;

    LeadController(LeadList leads, LeadFacetsQuery facets) {
        this.leads = leads;
        this.facets = facets;
    }

    @GetMapping
    LeadPage leads(
            Scope scope,
            Person person,
            @Valid @ParameterObject LeadFilter asked,
            @Parameter(schema = @Schema(allowableValues = {"risk", "harm", "harm_per_hour", "occurredAt"}))
                    @RequestParam(defaultValue = "risk")
                    String sort,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size) {
        LeadList.Order order = order(sort);
        LeadFilter filter = asked.askedBy(person);
        return new LeadPage(leads.page(scope, filter, order, page, size), leads.count(scope, filter), page, size);
    }

    @GetMapping("/facets")
    LeadFacetsQuery.LeadFacets leadFacets(Scope scope) {
        return facets.count(scope);
    }

    @GetMapping(path = "/export.csv", produces = "text/csv")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void exportLeads(
            Scope scope, Person person, @Valid @ParameterObject LeadFilter filter, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"leads.csv\"");
        LeadSheet sheet = new LeadSheet(response.getOutputStream(), StandardCharsets.UTF_8, scope.masking());
        leads.forEach(scope, filter.askedBy(person), sheet::write);
        sheet.finish();
    }

    private static LeadList.Order order(String sort) {
        return switch (sort) {
            case "risk" -> LeadList.Order.RISK;
            case "harm" -> LeadList.Order.HARM;
            case "harm_per_hour" -> LeadList.Order.HARM_PER_HOUR;
            case "occurredAt" -> LeadList.Order.OCCURRED_AT;
            default -> throw new Problem(ProblemCode.INVALID_REQUEST);
        };
    }
}
