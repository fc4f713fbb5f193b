package cn.jianzhen.platform.access;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.RandomText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The administrators of a production start, made by whoever can read the console: all three at the first start, later whichever is
 * missing. There is no default password; the one-time passwords are shown once, and whoever sets up chooses none of them.
 */
@RestController
@RequestMapping("/api/setup")
class Setup {
    private static final int GUESSES = 10;

    @io.swagger.v3.oas.annotations.media.Schema(name = "SetupEntry")
    record Entry(
            @NotNull @Size(max = 64) String code,
            @NotNull @Size(max = 3) List<@Valid @NotNull NewAdministrator> administrators) {}

    record NewAdministrator(
            @NotNull String role,

            @NotNull @Pattern(regexp = SystemController.USER_NAME)
            String userName,

            @NotBlank @Size(max = 64) String displayName) {}

    /** An account that was made, with its one-time password. */
    record MadeAdministrator(String role, String userName, String password) {}

    /**
     * Whether the administrators must be made.
     *
     * @param missing the roles that nobody has
     */
    record SetupView(boolean needed, List<String> missing) {}

    private final OneTimePasswords oneTime;
    private final ApplicationEventPublisher news;
    private final List<String> missing;
    private Optional<String> code;
    private int wrongGuesses;

    Setup(
            Accounts accounts,
            OneTimePasswords oneTime,
            ApplicationEventPublisher news,
            @Value("${jianzhen.demo}") boolean demo) {
        this.oneTime = oneTime;
        this.news = news;
        this.missing = demo
                ? List.of()
                : accounts.missingAdministrators().stream().map(Role::code).toList();
        this.code = missing.isEmpty() ? Optional.empty() : Optional.of(RandomText.ofLength(12));
    }

    /** Empty when no administrator is missing. */
    synchronized Optional<String> code() {
        return code;
    }

    @GetMapping
    SetupView setup() {
        return code().isPresent() ? new SetupView(true, missing) : new SetupView(false, List.of());
    }

    @PostMapping
    @Transactional
    synchronized List<MadeAdministrator> makeAdministrators(@Valid @RequestBody Entry entry) {
        String wanted = code.orElseThrow(() -> new Problem(ProblemCode.SETUP_REFUSED));
        if (!same(wanted, entry.code().strip())) {
            wrongGuesses++;
            code = wrongGuesses < GUESSES ? code : Optional.empty();
            throw new Problem(ProblemCode.SETUP_REFUSED);
        }
        if (!entry.administrators().stream()
                .map(NewAdministrator::role)
                .sorted()
                .toList()
                .equals(missing.stream().sorted().toList())) {
            throw new Problem(ProblemCode.INVALID_REQUEST);
        }
        List<MadeAdministrator> made =
                entry.administrators().stream().map(this::make).toList();
        code = Optional.empty();
        return made;
    }

    private MadeAdministrator make(NewAdministrator wanted) {
        String password = oneTime.add(wanted.userName(), wanted.displayName().strip(), Set.of(Role.of(wanted.role())));
        news.publishEvent(new Deed(Deed.NOBODY, "first_account", wanted.userName(), wanted.role()));
        return new MadeAdministrator(wanted.role(), wanted.userName(), password);
    }

    private static boolean same(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
