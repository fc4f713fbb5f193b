package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class SecondFactorPolicyTest {
    private static final Account ANALYST = account(Role.ANALYST, false);
    private static final Account GUARD = account(Role.SECURITY_ADMINISTRATOR, false);
    private static final Account DEMO_GUARD = account(Role.SECURITY_ADMINISTRATOR, true);

    @Test
    void theSettingSaysWhoMustHaveOne() {
        SecondFactorPolicy all = new SecondFactorPolicy("all");
        SecondFactorPolicy administrators = new SecondFactorPolicy("administrators");
        SecondFactorPolicy off = new SecondFactorPolicy("off");
        assertThat(all.demands(ANALYST)).isTrue();
        assertThat(administrators.demands(ANALYST)).isFalse();
        assertThat(administrators.demands(GUARD)).isTrue();
        assertThat(off.demands(GUARD)).isFalse();
        assertThat(administrators.asks()).isTrue();
        assertThat(off.asks()).isFalse();
    }

    @Test
    void demoAccountsNeverNeedOne() {
        assertThat(new SecondFactorPolicy("all").demands(DEMO_GUARD)).isFalse();
    }

    @Test
    void anUnknownSettingStopsTheStart() {
        assertThatThrownBy(() -> new SecondFactorPolicy("sometimes")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Account account(Role role, boolean demo) {
        return new Account("x", "x", Set.of(role), null, demo);
    }
}
