package cn.jianzhen.simulator.fraud;

import cn.jianzhen.simulator.instrument.Channel;
import cn.jianzhen.simulator.instrument.Recording;
import java.util.List;

/** How a copied trace is made to look like another one. */
enum Disguise {
    EXACT,
    CROPPED,
    JITTERED,
    SCALED,
    TEMPLATE;

    private static final List<Channel> GASES = List.of(Channel.CO, Channel.HC, Channel.NO, Channel.K, Channel.NOX);
    private static final List<Channel> SHAKEN =
            List.of(Channel.CO, Channel.HC, Channel.NO, Channel.CO2, Channel.RPM, Channel.K, Channel.NOX);

    void apply(Recording copy, Scene scene) {
        switch (this) {
            case EXACT -> {}
            case CROPPED -> copy.dropFirst((int) Math.round(scene.graded(1, 6)));
            case JITTERED -> shake(copy, scene, scene.graded(0.5, 0.05));
            case SCALED -> scale(copy, scene.chance().between(0.9, 1.06));
            case TEMPLATE -> shake(copy, scene, 1);
        }
    }

    /** Moves a share of the values by one or two counts. */
    private static void shake(Recording copy, Scene scene, double share) {
        for (int row = 0; row < copy.rows(); row++) {
            for (Channel channel : SHAKEN) {
                int count = copy.count(row, channel);
                if (count > 2 && scene.chance().happens(share)) {
                    copy.setCount(row, channel, count + scene.chance().whole(-2, 2));
                }
            }
        }
    }

    private static void scale(Recording copy, double factor) {
        for (int row = 0; row < copy.rows(); row++) {
            for (Channel channel : GASES) {
                int count = copy.count(row, channel);
                if (count != Recording.ABSENT) {
                    copy.setCount(row, channel, (int) Math.round(count * factor));
                }
            }
        }
    }
}
