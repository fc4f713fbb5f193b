package cn.jianzhen.engine.validity;

import cn.jianzhen.engine.standard.Constant;
import cn.jianzhen.engine.standard.TraceWindow;
import cn.jianzhen.engine.trace.TraceChannel;

/** The power scan of lug-down, GB 3847-2018 B.2.3.2: it finds a peak and goes on until the speed has fallen. */
final class ScanChecks {
    private static final int SCAN = 1;
    private static final int POINT_100 = 3;

    private ScanChecks() {}

    /** The largest power lies inside the scan, not at its edge. */
    static Outcome peak(Examination test) {
        TraceWindow scan = test.phase(SCAN);
        int place = placeOfPeak(test, scan);
        if (place < 0) {
            return Outcome.NOT_MEASURED;
        }
        int second = test.trace().seconds()[scan.row(place)];
        boolean inside = place > 0 && place < scan.size() - 1;
        return inside
                ? Outcome.HOLDS
                : Outcome.broken(new Breach(second, second, 1, place + 1.0, 2, scan.size() - 1.0));
    }

    /**
     * After the peak the speed falls by a share of VelMaxHP. Near the peak the power is flat, so a noisy second may be taken
     * for it: VelMaxHP is the faster of that second and of the 100 % point, which the station's software drives at
     * its own VelMaxHP. Peak and end of the scan are each known to one second only.
     */
    static Outcome fall(Examination test) {
        TraceWindow scan = test.phase(SCAN);
        int place = placeOfPeak(test, scan);
        double[] speed = test.values(TraceChannel.SPEED_KMH);
        if (place < 0 || Double.isNaN(speed[scan.row(place)])) {
            return Outcome.NOT_MEASURED;
        }
        double slowest = speed[scan.row(place)];
        double step = 0;
        int slowestRow = scan.row(place);
        for (int i = place + 1; i < scan.size(); i++) {
            step = Math.max(step, speed[scan.row(i - 1)] - speed[scan.row(i)]);
            if (speed[scan.row(i)] < slowest) {
                slowest = speed[scan.row(i)];
                slowestRow = scan.row(i);
            }
        }
        double highest = (1 - test.value(Constant.LUGDOWN_SPEED_FALL_SHARE)) * velMaxHp(test, scan.row(place))
                + test.value(Constant.LUGDOWN_SCAN_RESOLUTION) * step;
        int[] seconds = test.trace().seconds();
        return slowest > highest
                ? Outcome.broken(new Breach(
                        seconds[scan.row(place)],
                        seconds[slowestRow],
                        slowestRow - scan.row(place),
                        slowest,
                        Double.NaN,
                        highest))
                : Outcome.HOLDS;
    }

    private static double velMaxHp(Examination test, int peakRow) {
        double[] speed = test.values(TraceChannel.SPEED_KMH);
        TraceWindow point = test.phase(POINT_100).last((int) test.value(Constant.LUGDOWN_MEAN_WINDOW));
        double mean = point.mean(speed);
        return mean > speed[peakRow] ? mean : speed[peakRow];
    }

    private static int placeOfPeak(Examination test, TraceWindow scan) {
        int row = scan.rowOfLargest(test.values(TraceChannel.LOAD_KW));
        for (int i = 0; i < scan.size(); i++) {
            if (scan.row(i) == row) {
                return i;
            }
        }
        return -1;
    }
}
