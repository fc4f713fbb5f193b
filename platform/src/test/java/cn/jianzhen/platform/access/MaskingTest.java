package cn.jianzhen.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {
    private static final String SENTENCE = Personal.NAME.markedIn(
            "张三（电话15400000002、0391-1234567）送检豫H12345（LAAAAAAA0AA000001），报告4108020012410080001", "张三");

    @Test
    void whoDecidesSeesCarsAndNoPersons() {
        assertThat(Masking.PERSONS.text(SENTENCE))
                .isEqualTo("张**（电话154****0002、039*****4567）送检豫H12345（LAAAAAAA0AA000001），报告4108020012410080001");
    }

    @Test
    void whoLooksOnSeesNeither() {
        assertThat(Masking.ALL.text(SENTENCE))
                .isEqualTo("张**（电话154****0002、039*****4567）送检豫H*****（LAA**********0001），报告4108020012410080001");
    }

    @Test
    void afterAReasonNothingIsHiddenAndNoMarkIsLeft() {
        assertThat(Masking.NONE.text(SENTENCE))
                .isEqualTo("张三（电话15400000002、0391-1234567）送检豫H12345（LAAAAAAA0AA000001），报告4108020012410080001");
    }

    @Test
    void whatIsTooShortToLeaveSomethingOpenKeepsNothing() {
        assertThat(Masking.ALL.text(Personal.VIN, "VIN1")).isEqualTo("****");
        assertThat(Masking.ALL.text(Personal.PHONE, "12345")).isEqualTo("*****");
        assertThat(Masking.ALL.text(Personal.NAME, "𠮷田")).isEqualTo("𠮷**");
        assertThat(Masking.ALL.text(Personal.PLATE, null)).isEmpty();
    }

    @Test
    void textThatOnlyResemblesSomethingPersonalIsLeftAlone() {
        for (String text : new String[] {
            "2024-10-08 09:00:00",
            "a".repeat(64),
            "41080200101",
            "WX4108020012410080001",
            "12345678901234567",
            "标定CAL0001"
        }) {
            assertThat(Masking.ALL.text(text)).isEqualTo(text);
        }
    }

    @Test
    void marksInImportedTextHideNothingAndBreakNothing() {
        String stray = "甲\uE000乙\uE001丙\uE000n\uE001丁\uE001";
        assertThat(Masking.ALL.text(stray)).isEqualTo("甲乙丙丁");
        assertThat(Masking.ALL.text(Personal.NAME.markedIn(stray, "丁"))).contains("丁**");
    }
}
