package cn.jianzhen.engine.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import cn.jianzhen.engine.twin.TwinSearch.Candidate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwinSearchTest {
    private static final long SEED = 11;
    private static final int RPM = 0;
    private static final int NO = 3;
    private static final List<TraceChannel> CHANNELS =
            List.of(TraceChannel.RPM, TraceChannel.CO2_PCT, TraceChannel.O2_PCT, TraceChannel.NO_PPM);

    private final Random random = new Random(SEED);

    /** A car of its own: engine speed, CO₂, O₂ and NO wander. */
    private int[][] car(int rows) {
        int[][] counts = new int[CHANNELS.size()][rows];
        for (int[] channel : counts) {
            int at = 1000 + random.nextInt(300);
            for (int i = 0; i < rows; i++) {
                at += random.nextInt(21) - 10;
                channel[i] = at;
            }
        }
        return counts;
    }

    private static Trace trace(int[][] counts) {
        return trace(counts, 0);
    }

    private static Trace trace(int[][] counts, int decimals) {
        TraceBuilder builder = new TraceBuilder();
        for (int i = 0; i < counts[0].length; i++) {
            builder.addRow(i + 1);
            for (int channel = 0; channel < counts.length; channel++) {
                builder.set(CHANNELS.get(channel).id(), counts[channel][i], decimals);
            }
        }
        return Trace.decode(builder.pack());
    }

    private static int[][] piece(int[][] from, int start, int rows) {
        int[][] piece = new int[from.length][rows];
        for (int channel = 0; channel < from.length; channel++) {
            System.arraycopy(from[channel], start, piece[channel], 0, rows);
        }
        return piece;
    }

    private static Twin twin(Trace earlier, Trace later) {
        TwinSearch search = new TwinSearch();
        search.add(1, later);
        search.add(0, earlier);
        List<Candidate> candidates = search.candidates();
        assertThat(candidates).hasSize(1);
        Candidate found = candidates.get(0);
        assertThat(found.earlier()).isZero();
        assertThat(found.later()).isEqualTo(1);
        return Objects.requireNonNull(TwinComparison.of(earlier, later, found.lag()));
    }

    @Test
    void aCopyWithoutItsBeginningIsFoundAtItsShift() {
        int[][] original = car(120);
        Twin twin = twin(trace(original), trace(piece(original, 7, 110)));
        assertThat(twin.lag()).isEqualTo(-7);
        assertThat(twin.rows()).isEqualTo(110);
        assertThat(twin.sameSeconds()).isGreaterThan(90);
        assertThat(twin.motion()).isEqualTo(new Twin.Channels(1, 1, 0));
        assertThat(twin.exhaust()).isEqualTo(new Twin.Channels(3, 3, 0));
    }

    @Test
    void aPieceOfAnotherTestIsFound() {
        int[][] original = car(120);
        int[][] own = car(120);
        for (int channel = 0; channel < own.length; channel++) {
            System.arraycopy(original[channel], 40, own[channel], 50, 30);
        }
        Twin twin = twin(trace(original), trace(own));
        assertThat(twin.lag()).isEqualTo(10);
        assertThat(twin.longestRun()).isBetween(20, 30);
        assertThat(twin.sameSeconds()).isBetween(20, 32);
    }

    @Test
    void aScaledChannelIsAlikeAndTheOthersAreEqual() {
        int[][] original = car(120);
        int[][] scaled = piece(original, 0, 120);
        for (int i = 0; i < 120; i++) {
            scaled[NO][i] *= 3;
        }
        Twin twin = twin(trace(original), trace(scaled));
        assertThat(twin.exhaust()).isEqualTo(new Twin.Channels(3, 2, 1));
        assertThat(twin.sameSeconds()).isGreaterThan(90);
    }

    @Test
    void twoEqualChannelsAreNotEnough() {
        int[][] original = car(120);
        int[][] other = car(120);
        other[RPM] = original[RPM];
        other[NO] = original[NO];
        assertThat(TwinComparison.of(trace(original), trace(other), 0)).isNull();
    }

    @Test
    void decimalsOfTheInstrumentDoNotHideACopy() {
        int[][] original = car(100);
        int[][] finer = piece(original, 0, 100);
        for (int[] channel : finer) {
            for (int i = 0; i < channel.length; i++) {
                channel[i] *= 10;
            }
        }
        Twin twin = twin(trace(original, 1), trace(finer, 2));
        assertThat(twin.sameSeconds()).isGreaterThan(80);
    }

    @Test
    void strangersAreNoCandidates() {
        TwinSearch search = new TwinSearch();
        for (int i = 0; i < 300; i++) {
            search.add(i, trace(car(150)));
        }
        assertThat(search.candidates()).as("seed %d", SEED).isEmpty();
    }

    @Test
    void aThousandCopiesMakeAChainAndNotAMillionPairs() {
        TwinSearch search = new TwinSearch();
        Trace template = trace(car(100));
        for (int i = 0; i < 1000; i++) {
            search.add(i, template);
        }
        assertThat(search.candidates())
                .hasSize(999 + 998)
                .filteredOn(pair -> pair.earlier() == 0)
                .hasSize(999);
    }

    @Test
    void standingStillIsNoTwin() {
        int[][] still = car(60);
        for (int channel = 0; channel < still.length; channel++) {
            for (int i = 0; i < 60; i++) {
                still[channel][i] = 800 + i / 9;
            }
        }
        assertThat(still[RPM]).contains(800, 806);
        assertThat(TwinComparison.of(trace(still), trace(still), 0)).isNull();
    }

    @Test
    void aNumberBeyondTheLimitSaysWhatToDo() {
        TwinSearch search = new TwinSearch();
        Trace trace = trace(car(30));
        assertThatThrownBy(() -> search.add(TwinSearch.MOST_TESTS, trace))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("year by year");
    }
}
