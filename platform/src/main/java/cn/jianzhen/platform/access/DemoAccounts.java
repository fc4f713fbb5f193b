package cn.jianzhen.platform.access;

import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.problem.ProblemCode;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.RandomText;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Accounts to look around with, only in a demo. Their passwords are made at the first demo start and kept in the data folder;
 * the sign-in page shows them as long as nobody but this machine can reach the server.
 */
@RestController
class DemoAccounts {
    record DemoAccount(String userName, String password, String displayName) {}

    private final List<DemoAccount> offered;
    private final boolean loopback;

    DemoAccounts(
            @Value("${jianzhen.demo}") boolean demo,
            @Value("${jianzhen.demo-county}") String county,
            DataFolder folder,
            Accounts accounts,
            PasswordEncoder passwords,
            ServerProperties server) {
        InetAddress address = server.getAddress();
        this.loopback = address != null && address.isLoopbackAddress();
        this.offered = demo ? prepare(people(county), folder, accounts, passwords) : List.of();
    }

    @GetMapping("/api/demo-accounts")
    List<DemoAccount> demoAccounts() {
        if (offered.isEmpty() || !loopback) {
            throw new Problem(ProblemCode.NOT_FOUND);
        }
        return offered;
    }

    List<DemoAccount> offered() {
        return offered;
    }

    private static List<Account> people(String county) {
        return List.of(
                new Account("analyst", "市局分析员（演示）", Set.of(Role.ANALYST), null, true),
                new Account("reviewer", "市局复核人员（演示）", Set.of(Role.ANALYST), null, true),
                new Account("county", "县区执法人员（演示）", Set.of(Role.COUNTY_OFFICER), county, true),
                new Account("province", "省厅查看人员（演示）", Set.of(Role.PROVINCE_OBSERVER), null, true),
                new Account("admin", "系统管理员（演示）", Set.of(Role.SYSTEM_ADMINISTRATOR), null, true),
                new Account("security", "安全管理员（演示）", Set.of(Role.SECURITY_ADMINISTRATOR), null, true),
                new Account("audit", "审计管理员（演示）", Set.of(Role.AUDIT_ADMINISTRATOR), null, true));
    }

    private static List<DemoAccount> prepare(
            List<Account> people, DataFolder folder, Accounts accounts, PasswordEncoder passwords) {
        Map<String, String> known = folder.secret("demo-accounts.txt")
                .readOrCreate(() -> people.stream()
                        .map(person -> person.userName() + " " + RandomText.ofLength(10) + "\n")
                        .collect(Collectors.joining()))
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        return people.stream()
                .filter(person -> known.containsKey(person.userName()))
                .map(person -> saved(person, String.valueOf(known.get(person.userName())), accounts, passwords))
                .toList();
    }

    private static DemoAccount saved(Account person, String password, Accounts accounts, PasswordEncoder passwords) {
        boolean upToDate = accounts.find(person.userName())
                .filter(found -> found.account().equals(person) && !found.disabled())
                .filter(found -> passwords.matches(password, found.passwordHash()))
                .isPresent();
        if (!upToDate) {
            accounts.save(person, String.valueOf(passwords.encode(password)));
        }
        return new DemoAccount(person.userName(), password, person.displayName());
    }
}
