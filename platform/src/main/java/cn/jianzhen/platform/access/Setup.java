package cn.jianzhen.platform.access;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.RandomText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The first account of a production start, made by whoever can read the console. There is no default password. */
@RestController
@RequestMapping("/api/setup")
class Setup {
    private static final int GUESSES = 10;
    private static final int SHORTEST_PASSWORD = 12;

    record FirstAccount(
            @NotNull @Size(max = 64) String code,
            @NotNull @Size(min = 2, max = 64) String userName,
            @NotNull @Size(max = 256) String password) {}

    record SetupView(boolean needed) {}

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher news;
    private Optional<String> code;
    private int wrongGuesses;

    Setup(
            Accounts accounts,
            PasswordEncoder passwords,
            ApplicationEventPublisher news,
            @Value("${jianzhen.demo}") boolean demo) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.news = news;
        this.code = !demo && accounts.noneForProduction() ? Optional.of(RandomText.ofLength(12)) : Optional.empty();
    }

    /** Empty when there is an account already. */
    synchronized Optional<String> code() {
        return code;
    }

    @GetMapping
    SetupView setup() {
        return new SetupView(code().isPresent());
    }

    @PostMapping
    @Transactional
    @ResponseStatus(HttpStatus.NO_CONTENT)
    synchronized void createFirstAccount(@Valid @RequestBody FirstAccount first) {
        String wanted = code.orElseThrow(() -> new Problem(ProblemCode.SETUP_REFUSED));
        if (!same(wanted, first.code().strip())) {
            wrongGuesses++;
            code = wrongGuesses < GUESSES ? code : Optional.empty();
            throw new Problem(ProblemCode.SETUP_REFUSED);
        }
        if (weak(first)) {
            throw new Problem(ProblemCode.WEAK_PASSWORD);
        }
        String name = first.userName().strip();
        // Until accounts can be managed and the three administrators are apart, the first account may also work with
        // leads and audit.
        Account account = new Account(
                name, name, Set.of(Role.ADMINISTRATOR, Role.ANALYST, Role.AUDIT_ADMINISTRATOR), null, false);
        accounts.save(account, String.valueOf(passwords.encode(first.password())));
        news.publishEvent(new Deed(Deed.NOBODY, "first_account", name, ""));
        code = Optional.empty();
    }

    private static boolean weak(FirstAccount first) {
        String password = first.password().toLowerCase(Locale.ROOT);
        return password.length() < SHORTEST_PASSWORD
                || password.contains(first.userName().strip().toLowerCase(Locale.ROOT));
    }

    private static boolean same(String wanted, String given) {
        return MessageDigest.isEqual(wanted.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
