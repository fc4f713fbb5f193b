package cn.jianzhen.platform.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void wilsonsIntervalOfEightInTen() {
        Share share = Share.of(8, 10, 10);
        assertThat(share.share()).isEqualTo(0.8);
        assertThat(share.low()).isCloseTo(0.4902, within(1e-4));
        assertThat(share.high()).isCloseTo(0.9433, within(1e-4));
        assertThat(share.enough()).isTrue();
    }

    @Test
    void tooFewSayNothingAndNoneSayLess() {
        assertThat(Share.of(9, 9, 10).enough()).isFalse();
        assertThat(Share.of(0, 0, 10)).isEqualTo(new Share(0, 0, 0, 0, 1, false));
        assertThat(Share.of(10, 10, 10).high()).isCloseTo(1, within(1e-9));
    }

    @Test
    void yesterdayIsByTheClockWhileDataComeIn() {
        LocalDate friday = LocalDate.of(2024, 11, 1);
        for (LocalDate last : new LocalDate[] {friday, friday.minusDays(1)}) {
            assertThat(ReferenceDays.of(last, friday))
                    .isEqualTo(new ReferenceDays.ReferenceDay(
                            LocalDate.of(2024, 10, 31), friday, LocalDate.of(2024, 10, 28), "clock"));
        }
    }

    @Test
    void overOldDataItIsTheirLastDay() {
        LocalDate sunday = LocalDate.of(2024, 10, 27);
        assertThat(ReferenceDays.of(sunday, LocalDate.of(2024, 11, 1)))
                .isEqualTo(new ReferenceDays.ReferenceDay(sunday, sunday, LocalDate.of(2024, 10, 21), "data"));
    }
}
