package cn.jianzhen.platform.access;

import cn.jianzhen.platform.access.AccountList.AccountRow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts, for the system administrator. */
@RestController
@RequestMapping("/api/accounts")
class SystemController {
    /** Letters of any script, digits and a few signs: nothing that needs escaping in an address or looks like a space. */
    static final String USER_NAME = "[\\p{L}\\p{N}._-]{2,64}";

    record NewAccount(
            @NotNull @Pattern(regexp = USER_NAME) String userName,
            @NotBlank @Size(max = 64) String displayName) {}

    record AccountState(@NotNull Boolean disabled) {}

    /** Shown once, to be handed over to the person. */
    record IssuedPassword(String userName, String password, int validDays) {
        static IssuedPassword of(String userName, String password) {
            return new IssuedPassword(userName, password, (int) OneTimePasswords.VALID.toDays());
        }
    }

    private final AccountList accounts;
    private final SystemAdministration administration;
    private final LiveSessions sessions;

    SystemController(AccountList accounts, SystemAdministration administration, LiveSessions sessions) {
        this.accounts = accounts;
        this.administration = administration;
        this.sessions = sessions;
    }

    @GetMapping
    List<AccountRow> accounts(SystemRight right) {
        return accounts.all();
    }

    @PostMapping
    IssuedPassword makeAccount(SystemRight right, @Valid @RequestBody NewAccount entry) {
        return IssuedPassword.of(
                entry.userName(),
                administration.make(right, entry.userName(), entry.displayName().strip()));
    }

    @PutMapping("/{userName}/state")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setAccountState(SystemRight right, @PathVariable String userName, @Valid @RequestBody AccountState state) {
        administration.setDisabled(right, userName, state.disabled());
        sessions.endAll(userName);
    }

    @PostMapping("/{userName}/one-time-password")
    IssuedPassword issueOneTimePassword(SystemRight right, @PathVariable String userName) {
        IssuedPassword issued = IssuedPassword.of(userName, administration.issuePassword(right, userName));
        sessions.endAll(userName);
        return issued;
    }
}
