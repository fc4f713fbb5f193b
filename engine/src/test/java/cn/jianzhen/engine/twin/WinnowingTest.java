package cn.jianzhen.engine.twin;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jianzhen.engine.trace.Trace;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WinnowingTest {
    private static final long SEED = 7;
    private static final int SHARED = Winnowing.GRAM + Winnowing.WINDOW;

    private final Random random = new Random(SEED);

    private int[] counts(int rows) {
        return random.ints(rows, 0, 500).toArray();
    }

    private static Set<Long> chosen(int[] counts) {
        Set<Long> hashes = new HashSet<>();
        new Winnowing().choose(counts, (hash, row) -> hashes.add(hash));
        return hashes;
    }

    /** The guarantee of winnowing, for a piece at any place in either row. */
    @Test
    void everySharedRunIsSeenWhereverItStands() {
        for (int i = 0; i < 2000; i++) {
            int[] first = counts(60);
            int[] second = counts(90);
            int from = random.nextInt(first.length - SHARED + 1);
            int to = random.nextInt(second.length - SHARED + 1);
            System.arraycopy(first, from, second, to, SHARED);
            Set<Long> common = chosen(first);
            common.retainAll(chosen(second));
            assertThat(common).as("seed %d, from %d to %d", SEED, from, to).isNotEmpty();
        }
    }

    @Test
    void aConstantThatWasAddedDoesNotHide() {
        int[] counts = counts(80);
        int[] raised = Arrays.stream(counts).map(count -> count + 37).toArray();
        assertThat(chosen(raised)).isEqualTo(chosen(counts)).isNotEmpty();
    }

    @Test
    void strangersShareNothing() {
        Set<Long> common = chosen(counts(400));
        common.retainAll(chosen(counts(400)));
        assertThat(common).isEmpty();
    }

    @Test
    void whatStandsStillHasNoFingerprint() {
        int[] still = new int[120];
        Arrays.fill(still, 85);
        int[] trembling = new int[120];
        Arrays.setAll(trembling, i -> i % 4 == 0 ? 86 : 85);
        assertThat(chosen(still)).isEmpty();
        assertThat(chosen(trembling)).isEmpty();
    }

    @Test
    void aGapBreaksTheRun() {
        int[] counts = counts(2 * Winnowing.GRAM);
        counts[Winnowing.GRAM] = Trace.MISSING;
        assertThat(chosen(counts)).isEmpty();
        assertThat(chosen(counts(Winnowing.GRAM))).isEmpty();
    }
}
