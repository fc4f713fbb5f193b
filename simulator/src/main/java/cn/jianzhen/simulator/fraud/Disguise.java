package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import java.util.List;

/** How a copied trace is made to look like another one: the fainter the deed, the more of the copy is changed. */
enum Disguise {
    EXACT,
    CROPPED,
    JITTERED,
    SCALED,
    SPLICED,
    STRETCHED,
    TEMPLATE;

    private static final List<Channel> GASES = List.of(Channel.CO, Channel.HC, Channel.NO, Channel.K, Channel.NOX);
    private static final List<Channel> SHAKEN =
            List.of(Channel.CO, Channel.HC, Channel.NO, Channel.CO2, Channel.RPM, Channel.K, Channel.NOX);

    /** The copy in its disguise, with the car's own trace at hand where pieces of both are joined. */
    Recording apply(Recording source, Recording own, Scene scene) {
        Recording copy = source.copy();
        switch (this) {
            case EXACT -> {
                return scene.strength() < 0.4 ? gasesOnly(copy, own) : copy;
            }
            case CROPPED -> copy.dropFirst((int) Math.round(scene.graded(14, 1)));
            case JITTERED -> shake(copy, scene, scene.graded(0.7, 0.03), 2);
            case SCALED -> scale(copy, scene);
            case SPLICED -> {
                return spliced(copy, own, scene.graded(0.25, 0.9));
            }
            case STRETCHED -> {
                return stretched(
                        copy, 1 + scene.graded(0.15, 0.02) * (scene.chance().happens(0.5) ? 1 : -1));
            }
            case TEMPLATE -> replay(copy, scene, scene.graded(1, 0.2));
        }
        return copy;
    }

    /** The gas of the other car over the motion of this one. */
    private static Recording gasesOnly(Recording copy, Recording own) {
        Recording joined = own.copy();
        for (int row = 0; row < Math.min(copy.rows(), own.rows()); row++) {
            for (Channel channel :
                    List.of(Channel.CO, Channel.HC, Channel.NO, Channel.CO2, Channel.O2, Channel.K, Channel.NOX)) {
                joined.setCount(row, channel, copy.count(row, channel));
            }
        }
        return joined;
    }

    /** Moves a share of the values by up to some counts. */
    static void shake(Recording copy, Scene scene, double share, int counts) {
        for (int row = 0; row < copy.rows(); row++) {
            for (Channel channel : SHAKEN) {
                int count = copy.count(row, channel);
                if (count > counts && scene.chance().happens(share)) {
                    copy.setCount(row, channel, count + scene.chance().whole(-counts, counts));
                }
            }
        }
    }

    /** Gross: one factor near one for all gases; faint: a factor of its own for each. */
    private static void scale(Recording copy, Scene scene) {
        double reach = scene.graded(0.3, 0.05);
        double common = scene.chance().between(1 - reach, 1 + reach / 2);
        for (Channel channel : GASES) {
            double own = scene.chance().between(1 - reach, 1 + reach / 2);
            Shrinking.scale(copy, channel, scene.strength() < 0.5 ? own : common);
        }
    }

    /** A block of the copy in the middle of the car's own trace, as wide as the share says. */
    private static Recording spliced(Recording copy, Recording own, double share) {
        Recording joined = own.copy();
        int rows = Math.min(copy.rows(), own.rows());
        int from = (int) (rows * (1 - share) / 2);
        int to = (int) (rows * (1 + share) / 2);
        for (int row = from; row < to; row++) {
            if (copy.phase(row) == own.phase(row)) {
                for (Channel channel : Channel.values()) {
                    joined.setCount(row, channel, copy.count(row, channel));
                }
            }
        }
        return joined;
    }

    /** The copy played faster or slower within each phase of its own, phases as long as before. */
    private static Recording stretched(Recording copy, double factor) {
        Recording slow = copy.copy();
        int begin = 0;
        for (int row = 0; row < copy.rows(); row++) {
            if (copy.phase(row) != copy.phase(begin)) {
                begin = row;
            }
            int from = Math.min(copy.rows() - 1, begin + (int) ((row - begin) / factor));
            for (Channel channel : Channel.values()) {
                slow.setCount(row, channel, copy.count(copy.phase(from) == copy.phase(row) ? from : row, channel));
            }
        }
        return slow;
    }

    /** The stored curve with uniform noise: CO ±0.1 %, HC and NO ±2 ppm, O₂ ±0.025 % (standards sheet §2.1). */
    private static void replay(Recording copy, Scene scene, double amplitude) {
        for (int row = 0; row < copy.rows(); row++) {
            noise(copy, row, Channel.CO, 10 * amplitude, scene);
            noise(copy, row, Channel.O2, 2.5 * amplitude, scene);
            for (Channel channel : List.of(Channel.HC, Channel.NO, Channel.NOX, Channel.K, Channel.RPM)) {
                noise(copy, row, channel, 2 * amplitude, scene);
            }
        }
    }

    private static void noise(Recording copy, int row, Channel channel, double counts, Scene scene) {
        int count = copy.count(row, channel);
        if (count != Recording.ABSENT) {
            copy.setCount(
                    row,
                    channel,
                    Math.max(0, count + (int) Math.round(scene.chance().between(-counts, counts))));
        }
    }
}
