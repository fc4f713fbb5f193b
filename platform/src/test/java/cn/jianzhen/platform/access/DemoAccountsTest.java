package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.platform.TestClock;
import cn.jianzhen.platform.problem.Problem;
import cn.jianzhen.platform.store.DataFolder;
import cn.jianzhen.platform.store.TestFolder;
import cn.jianzhen.platform.store.TestServer;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

class DemoAccountsTest {
    @TempDir
    private Path folder;

    private final JdbcClient database = TestServer.databaseOf("access");
    private final Accounts accounts = new Accounts(database, new TestClock());
    private final PasswordEncoder passwords = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    @Test
    void aDemoOffersAccountsThatCanSignInAndKeepTheirPasswords() throws IOException {
        SignIn door =
                new SignIn(accounts, new SignInAttempts(database, new TestClock()), passwords, new TestClock(), true);
        try (DataFolder data = TestFolder.of(folder)) {
            DemoAccounts first = demo(data, true, "127.0.0.1");
            for (DemoAccounts.DemoAccount account : first.demoAccounts()) {
                assertThat(door.signIn(account.userName(), account.password()))
                        .as(account.userName())
                        .isInstanceOf(SignIn.Outcome.PasswordRight.class);
            }
            assertThat(demo(data, true, "127.0.0.1").demoAccounts()).isEqualTo(first.demoAccounts());
        }
        assertThat(Files.getPosixFilePermissions(folder.resolve("demo-accounts.txt")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void whatWasTriedOutOnADemoAccountIsPutRightAtTheNextDemoStart() throws IOException {
        try (DataFolder data = TestFolder.of(folder)) {
            demo(data, true, "127.0.0.1");
            accounts.setDisabled("analyst", true);
            accounts.setRoles("county", Set.of(Role.TRANSPORT), null);
            demo(data, true, "127.0.0.1");
            assertThat(accounts.find("analyst").orElseThrow().disabled()).isFalse();
            assertThat(accounts.find("county").orElseThrow().account().roles()).containsExactly(Role.COUNTY_OFFICER);
        }
    }

    @Test
    void twoDemosHaveDifferentPasswords(@TempDir Path other) throws IOException {
        try (DataFolder one = TestFolder.of(folder);
                DataFolder two = TestFolder.of(other)) {
            String first = demo(one, true, "127.0.0.1").offered().getFirst().password();
            assertThat(first)
                    .isNotEqualTo(
                            demo(two, true, "127.0.0.1").offered().getFirst().password());
        }
    }

    @Test
    void thePasswordsAreNotOfferedToOtherMachinesNorOutsideADemo() throws IOException {
        try (DataFolder data = TestFolder.of(folder)) {
            DemoAccounts reachable = demo(data, true, "0.0.0.0");
            assertThatThrownBy(reachable::demoAccounts).isInstanceOf(Problem.class);
            DemoAccounts production = demo(data, false, "127.0.0.1");
            assertThatThrownBy(production::demoAccounts).isInstanceOf(Problem.class);
        }
    }

    private DemoAccounts demo(DataFolder data, boolean demo, String address) throws IOException {
        ServerProperties server = new ServerProperties();
        server.setAddress(InetAddress.getByName(address));
        return new DemoAccounts(demo, "410802", data, accounts, passwords, server);
    }
}
