package cn.jianzhen.platform.search;

import cn.jianzhen.platform.access.Scope;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The answer to the search box. */
@RestController
@RequestMapping("/api/search")
class SearchController {
    /** What was found, a group for each kind of subject that has hits. */
    record SearchResult(List<SearchQuery.HitGroup> groups) {}

    private final SearchQuery search;

    SearchController(SearchQuery search) {
        this.search = search;
    }

    /** Fewer than two characters find nothing. */
    @GetMapping
    SearchResult search(Scope scope, @RequestParam(defaultValue = "") @Size(max = 100) String q) {
        return new SearchResult(search.find(scope, q));
    }
}
