package cn.jianzhen.engine.twin;

import cn.jianzhen.engine.trace.Trace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tests that were seen before, in a folder: says within milliseconds which of them may hold a piece of a new one, without reading
 * any of their traces. {@link TwinComparison} has to confirm each.
 *
 * <p>Whereas {@link TwinSearch} compares all with all, this one grows: each {@link #add} writes one more file, and files are never
 * changed. Disk: eight bytes for each fingerprint, about 1.2 kB for a test. One thread at a time.
 */
public final class TwinIndex {
    /** Most tests that one call of {@link #add} takes. */
    public static final int MOST_TESTS = Fingerprint.MOST_TESTS;

    private static final String ENDING = ".twins";

    private final Path folder;
    private final List<TwinShard> shards = new ArrayList<>();
    private final Winnowing winnowing = new Winnowing();

    private TwinIndex(Path folder) {
        this.folder = folder;
    }

    /** Opens the index of a folder, making the folder where it is missing. */
    public static TwinIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        TwinIndex index = new TwinIndex(folder);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList()) {
                index.shards.add(TwinShard.open(file));
            }
        }
        return index;
    }

    /** A test by the number of its report. */
    public record Known(String reportNo, Trace trace) {}

    /**
     * A known test that may hold a piece of the new one.
     *
     * @param lag row of the new test minus row of the known one
     * @param votes fingerprints that say so, at least two
     */
    public record Suspect(String reportNo, int lag, int votes) {}

    public long tests() {
        return shards.stream().mapToLong(TwinShard::tests).sum();
    }

    /** Makes tests known. Add many at once: every call is one more file to look into. */
    public void add(List<Known> tests) throws IOException {
        if (tests.size() > MOST_TESTS) {
            throw new IllegalArgumentException("At most " + MOST_TESTS + " tests at once, were " + tests.size());
        }
        LongList[] lists = new LongList[Fingerprint.CHANNELS.size()];
        for (int channel = 0; channel < lists.length; channel++) {
            lists[channel] = new LongList();
        }
        for (int number = 0; number < tests.size(); number++) {
            Fingerprint.of(
                    tests.get(number).trace(),
                    number,
                    winnowing,
                    (channel, fingerprint) -> lists[channel].add(fingerprint));
        }
        addShard(tests.stream().map(Known::reportNo).toList(), channel -> lists[channel]);
    }

    /**
     * Makes tests known that never were: these ones, so many times, each time with fingerprints of their own. So that a large index
     * can be measured without a large city.
     */
    public void fill(List<Trace> like, int times) throws IOException {
        List<String> reports = IntStream.range(0, like.size() * times)
                .mapToObj(number -> "F" + shards.size() + '-' + number)
                .toList();
        long salt = 1 + tests();
        addShard(reports, channel -> {
            LongList list = new LongList();
            for (int time = 0; time < times; time++) {
                Winnowing other = new Winnowing(salt + time);
                for (int i = 0; i < like.size(); i++) {
                    Fingerprint.of(like.get(i), channel, time * like.size() + i, other, list::add);
                }
            }
            return list;
        });
    }

    private void addShard(List<String> reports, TwinShard.Channels channels) throws IOException {
        Path file = folder.resolve(String.format("%06d%s", shards.size(), ENDING));
        TwinShard.write(file, reports, channels);
        shards.add(TwinShard.open(file));
    }

    /** Every known test that has at least two fingerprints in common with this one at one lag; most votes first. */
    public List<Suspect> suspects(Trace trace) {
        List<Suspect> suspects = new ArrayList<>();
        for (TwinShard shard : shards) {
            suspects(trace, shard, suspects);
        }
        suspects.sort(Comparator.comparingInt(Suspect::votes).reversed().thenComparing(Suspect::reportNo));
        return suspects;
    }

    private void suspects(Trace trace, TwinShard shard, List<Suspect> suspects) {
        TwinVotes votes = new TwinVotes();
        LongList found = new LongList();
        Fingerprint.of(trace, 0, winnowing, (channel, fingerprint) -> {
            int before = found.size();
            shard.find(channel, fingerprint, found);
            for (int i = before; i < found.size(); i++) {
                votes.add(Fingerprint.test(found.get(i)), Fingerprint.row(fingerprint) - Fingerprint.row(found.get(i)));
            }
        });
        votes.counted((test, lag, count) -> suspects.add(new Suspect(shard.report((int) test), lag, count)));
    }
}
