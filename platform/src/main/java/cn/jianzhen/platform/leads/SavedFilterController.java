package cn.jianzhen.platform.leads;

import cn.jianzhen.platform.access.Person;
import cn.jianzhen.platform.access.Scope;
import cn.jianzhen.platform.leads.SavedFilters.SavedFilter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The views of the lead list that the person keeps. Each answers with all of them; a Scope is asked for because they are of leads. */
@RestController
@RequestMapping("/api/leads/filters")
class SavedFilterController {
    @Schema(name = "SavedAddress")
    record Saved(@NotNull @Size(max = 1000) String address) {}

    private final SavedFilters filters;

    SavedFilterController(SavedFilters filters) {
        this.filters = filters;
    }

    @GetMapping
    List<SavedFilter> savedFilters(Scope scope, Person person) {
        return filters.of(person);
    }

    @PutMapping("/{name}")
    List<SavedFilter> saveFilter(
            Scope scope,
            Person person,
            @PathVariable @NotBlank @Size(max = 40) String name,
            @Valid @RequestBody Saved saved) {
        filters.save(person, name.strip(), saved.address());
        return filters.of(person);
    }

    @DeleteMapping("/{name}")
    List<SavedFilter> deleteFilter(Scope scope, Person person, @PathVariable String name) {
        filters.delete(person, name);
        return filters.of(person);
    }
}
