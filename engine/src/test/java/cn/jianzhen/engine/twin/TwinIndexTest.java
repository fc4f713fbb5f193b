package cn.jianzhen.engine.twin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jianzhen.engine.trace.Trace;
import cn.jianzhen.engine.trace.TraceBuilder;
import cn.jianzhen.engine.trace.TraceChannel;
import cn.jianzhen.engine.twin.TwinIndex.Known;
import cn.jianzhen.engine.twin.TwinIndex.Suspect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwinIndexTest {
    private static final List<TraceChannel> CHANNELS =
            List.of(TraceChannel.RPM, TraceChannel.CO2_PCT, TraceChannel.O2_PCT, TraceChannel.NO_PPM);

    @TempDir
    private Path folder;

    private final Random random = new Random(23);

    private int[][] car(int rows) {
        int[][] counts = new int[CHANNELS.size()][rows];
        for (int[] channel : counts) {
            Arrays.setAll(channel, i -> (i == 0 ? 1000 : channel[i - 1]) + random.nextInt(21) - 10);
        }
        return counts;
    }

    private static Trace trace(int[][] counts, int from, int to) {
        TraceBuilder builder = new TraceBuilder();
        for (int i = from; i < to; i++) {
            builder.addRow(i - from + 1);
            for (int channel = 0; channel < counts.length; channel++) {
                builder.set(CHANNELS.get(channel).id(), counts[channel][i], 0);
            }
        }
        return Trace.decode(builder.pack());
    }

    private List<Known> cars(String prefix, int number) {
        List<Known> cars = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            cars.add(new Known(prefix + i, trace(car(100), 0, 100)));
        }
        return cars;
    }

    @Test
    void aCutCopyIsFoundWithItsShiftInWhicheverFileItsOriginalStands() throws IOException {
        int[][] original = car(120);
        TwinIndex index = TwinIndex.open(folder);
        index.add(cars("A", 40));
        index.add(List.of(new Known("B0", trace(car(80), 0, 80)), new Known("原件", trace(original, 0, 120))));
        index.add(cars("C", 5));
        assertThat(TwinIndex.open(folder).tests()).isEqualTo(47);
        assertThat(TwinIndex.open(folder).suspects(trace(original, 7, 117)))
                .singleElement()
                .satisfies(suspect -> {
                    assertThat(suspect.reportNo()).isEqualTo("原件");
                    assertThat(suspect.lag()).isEqualTo(-7);
                    assertThat(suspect.votes()).isGreaterThan(20);
                });
    }

    @Test
    void aTestOfItsOwnHasNoSuspects() throws IOException {
        TwinIndex index = TwinIndex.open(folder);
        index.add(cars("A", 50));
        assertThat(index.suspects(trace(car(100), 0, 100))).isEmpty();
    }

    @Test
    void itFindsWhatTheSearchOverAllFinds() throws IOException {
        int[][] original = car(100);
        List<Known> known = new ArrayList<>(cars("A", 30));
        known.add(new Known("X", trace(original, 0, 100)));
        known.add(new Known("Y", trace(original, 3, 90)));
        Trace later = trace(original, 5, 95);
        TwinSearch search = new TwinSearch();
        for (int i = 0; i < known.size(); i++) {
            search.add(i, known.get(i).trace());
        }
        search.add(known.size(), later);
        TwinIndex index = TwinIndex.open(folder);
        index.add(known);
        assertThat(index.suspects(later))
                .containsExactlyInAnyOrderElementsOf(search.candidates().stream()
                        .filter(pair -> pair.later() == known.size())
                        .map(pair -> new Suspect(known.get(pair.earlier()).reportNo(), pair.lag(), pair.votes()))
                        .toList())
                .hasSize(2);
    }

    @Test
    void ofAThousandCopiesTheFirstAndTheLastAreNamed() throws IOException {
        int[][] original = car(100);
        List<Known> copies = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            copies.add(new Known("C" + i, trace(original, 0, 100)));
        }
        TwinIndex index = TwinIndex.open(folder);
        index.add(copies);
        assertThat(index.suspects(trace(original, 0, 100)))
                .extracting(Suspect::reportNo)
                .containsExactlyInAnyOrder("C0", "C999");
    }

    @Test
    void anUnfinishedFileIsPassedOver() throws IOException {
        TwinIndex.open(folder).add(cars("A", 3));
        Files.writeString(folder.resolve("000001.twins.unfinished"), "torn");
        assertThat(TwinIndex.open(folder).tests()).isEqualTo(3);
    }

    @Test
    void aForeignFileIsRefusedWithARemedy() throws IOException {
        Files.writeString(
                folder.resolve("000000.twins"), "something else that is long enough to hold a head ".repeat(5));
        assertThatThrownBy(() -> TwinIndex.open(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("000000.twins")
                .hasMessageContaining("重新建立");
    }
}
