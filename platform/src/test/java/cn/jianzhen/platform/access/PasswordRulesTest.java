package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRulesTest {
    @Test
    void aLongOneOfTwoKindsIsGoodEnough() {
        for (String good :
                new String[] {"right horse battery", "Henan-2026-spring", "解放区的天是晴朗的天空2024", "7hjU2kqmPw4x"}) {
            assertThat(PasswordRules.weak("anna", good)).as(good).isFalse();
        }
    }

    @Test
    void whatIsShortOrEverybodysOrTheNameIsWeak() {
        for (String weak : new String[] {
            "short-1",
            "elevenletr1",
            "onlysmallletters",
            "my name is Anna 1",
            "aaaaaaaaaaa1",
            "Password12345",
            "admin@123456",
            "jianzhen2024",
            "1qaz2wsx1qaz2wsx",
            "111111222222"
        }) {
            assertThat(PasswordRules.weak("anna", weak)).as(weak).isTrue();
        }
    }
}
