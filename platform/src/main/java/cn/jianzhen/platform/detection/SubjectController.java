package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Disclosure;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.access.SubjectIds;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The page of anything but an inspection that a finding can be about: a repair, a shop, a station, a person, a telephone … */
@RestController
@RequestMapping("/api/subjects/{kind}/{id}")
class SubjectController {
    record SubjectView(
            String kind,
            String id,
            String label,
            List<SubjectFactsQuery.Fact> facts,
            List<SubjectFactsQuery.Part> parts,
            SubjectPicturesQuery.Pictures pictures,
            List<FindingView> findings,
            @Nullable FusedView fused) {}

    private final SubjectIds ids;
    private final SubjectPlaces places;
    private final FindingsQuery findings;
    private final SubjectFactsQuery facts;
    private final SubjectPicturesQuery pictures;
    private final RelatedNames names;
    private final Fusing fusing;

    SubjectController(
            SubjectIds ids,
            SubjectPlaces places,
            FindingsQuery findings,
            SubjectFactsQuery facts,
            SubjectPicturesQuery pictures,
            RelatedNames names,
            Fusing fusing) {
        this.ids = ids;
        this.places = places;
        this.findings = findings;
        this.facts = facts;
        this.pictures = pictures;
        this.names = names;
        this.fusing = fusing;
    }

    /** Out of scope looks the same as not there. */
    @GetMapping
    SubjectView subject(Scope scope, @PathVariable String kind, @PathVariable String id) {
        return view(scope, kind, ids.inside(scope, kind, id));
    }

    /** The same page with nothing masked; who asked and why is logged first. */
    @PostMapping("/disclosure")
    SubjectView disclosedSubject(
            Disclosure disclosure,
            @PathVariable String kind,
            @PathVariable String id,
            @Valid @RequestBody DisclosureReason given) {
        disclosure.because(given.reason());
        return view(disclosure.scope(), kind, ids.inside(disclosure.scope(), kind, id));
    }

    private SubjectView view(Scope scope, String kind, String id) {
        List<FindingView> about = findings.about(scope, kind, id);
        if (about.isEmpty() && !places.hold(scope, kind, id)) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return new SubjectView(
                kind,
                id,
                names.label(kind, id),
                facts.facts(kind, id),
                facts.parts(kind, id),
                pictures.of(scope, kind, id, declared(about)),
                about,
                fusing.of(kind, id, about).orElse(null));
    }

    private static Set<String> declared(List<FindingView> about) {
        return about.stream().flatMap(finding -> finding.views().stream()).collect(Collectors.toSet());
    }
}
