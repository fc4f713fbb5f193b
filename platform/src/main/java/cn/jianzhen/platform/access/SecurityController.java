package cn.jianzhen.platform.access;

import cn.jianzhen.platform.access.AccountList.AccountRow;
import cn.jianzhen.platform.access.SignInAttempts.LockedName;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.Counties;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Roles, locks and sessions, for the security administrator. */
@RestController
@RequestMapping("/api/security")
class SecurityController {
    record RolesEntry(
            @NotNull @Size(max = 10) List<@NotNull String> roles,
            @Nullable String countyCode) {}

    record County(String code, String name) {}

    /** The roles that can be given, and the counties. */
    record RoleChoices(List<String> roles, List<County> counties) {}

    private final AccountList accounts;
    private final SecurityAdministration administration;
    private final SignInAttempts attempts;
    private final LiveSessions sessions;
    private final Counties counties;
    private final ApplicationEventPublisher news;

    SecurityController(
            AccountList accounts,
            SecurityAdministration administration,
            SignInAttempts attempts,
            LiveSessions sessions,
            Counties counties,
            ApplicationEventPublisher news) {
        this.accounts = accounts;
        this.administration = administration;
        this.attempts = attempts;
        this.sessions = sessions;
        this.counties = counties;
        this.news = news;
    }

    @GetMapping("/accounts")
    List<AccountRow> accountsWithRoles(SecurityRight right) {
        return accounts.all();
    }

    @GetMapping("/roles")
    RoleChoices roleChoices(SecurityRight right) {
        return new RoleChoices(
                Arrays.stream(Role.values()).map(Role::code).toList(),
                counties.names().entrySet().stream()
                        .map(county -> new County(county.getKey(), county.getValue()))
                        .toList());
    }

    @PutMapping("/accounts/{userName}/roles")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void giveRoles(SecurityRight right, @PathVariable String userName, @Valid @RequestBody RolesEntry entry) {
        administration.giveRoles(right, userName, roles(entry), entry.countyCode());
        sessions.endAll(userName);
    }

    @DeleteMapping("/accounts/{userName}/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resetSecondFactor(SecurityRight right, @PathVariable String userName) {
        administration.resetSecondFactor(right, userName);
        sessions.endAll(userName);
    }

    @GetMapping("/locks")
    List<LockedName> lockedNames(SecurityRight right) {
        return attempts.locked();
    }

    @DeleteMapping("/locks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlock(SecurityRight right, @RequestParam @Size(max = 64) String userName) {
        administration.unlock(right, userName);
    }

    @GetMapping("/sessions")
    List<SessionRow> sessions(SecurityRight right) {
        return sessions.all().stream().map(SessionRow::of).toList();
    }

    @DeleteMapping("/sessions/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSession(SecurityRight right, @PathVariable String key) {
        LiveSession session = sessions.find(key).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
        news.publishEvent(new Deed(right.userName(), "session_ended", session.userName(), session.from()));
        sessions.end(session);
    }

    private static Set<Role> roles(RolesEntry entry) {
        List<String> known = Arrays.stream(Role.values()).map(Role::code).toList();
        if (!known.containsAll(entry.roles())) {
            throw new Problem(ProblemCode.INVALID_REQUEST);
        }
        return entry.roles().stream().map(Role::of).collect(Collectors.toUnmodifiableSet());
    }
}
