package cn.jianzhen.simulator.power;

import cn.jianzhen.simulator.fraud.FraudOrder;
import cn.jianzhen.simulator.world.Order;
import cn.jianzhen.simulator.world.Profile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The cities of one measurement: one kind, one size, several seeds.
 *
 * @param profile kind of city
 * @param tests inspections wanted of each city
 * @param seeds one city each
 */
public record Cities(Profile profile, int tests, List<Long> seeds) {
    public Cities {
        seeds = List.copyOf(seeds);
    }

    /** So many seeds in a row. */
    public static Cities of(Profile profile, int tests, long firstSeed, int count) {
        return new Cities(
                profile,
                tests,
                LongStream.range(firstSeed, firstSeed + count).boxed().toList());
    }

    /** A city in which nobody cheats. */
    Order honest(long seed, Path working) {
        return new Order(profile, seed, tests, FraudOrder.HONEST, working);
    }

    /** A city in which every scheme is used on the profile's usual share of the tests, each deed of its own strength. */
    public Order usual(long seed, Path working) {
        return fraudulent(seed, -1, Set.of(), working);
    }

    /** A city in which only these schemes are used, each on the profile's usual share of the tests. */
    Order fraudulent(long seed, double strength, Set<String> schemes, Path working) {
        return new Order(profile, seed, tests, new FraudOrder(profile.schemeShare(), strength, schemes), working);
    }
}
