package cn.jianzhen.platform.detection;

import cn.jianzhen.engine.detector.PowerCurve;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How much simulated fraud a detector found, and how often it spoke over honest tests. Shares are 0 to 1, with the exact 95 %
 * limits.
 *
 * @param version the detector's version that was measured
 * @param day when it was measured
 * @param cityTests inspections of each simulated city
 * @param seeds seeds of the cities
 * @param honestTests tests of the honest cities
 * @param falseAlarms findings over them
 * @param hardFalseAlarms those of them that are hard
 * @param per10000 false alarms per 10,000 honest tests
 * @param per10000High with 95 % confidence no more than this
 * @param schemes one curve for each kind of fraud
 */
record PowerView(
        int version,
        LocalDate day,
        int cityTests,
        List<Long> seeds,
        long honestTests,
        long falseAlarms,
        long hardFalseAlarms,
        double per10000,
        double per10000High,
        List<PowerScheme> schemes) {
    private static final double PER = 10_000;

    /** The curve of one kind of fraud. */
    record PowerScheme(String scheme, String label, List<PowerPoint> points) {}

    /**
     * One point.
     *
     * @param strength 0 faint to 1 gross
     * @param injected how many tests were falsified
     * @param found how many of them a finding names
     * @param hard how many of them a hard finding names
     */
    record PowerPoint(double strength, long injected, long found, long hard, double share, double low, double high) {}

    /** As the page shows it; labels are the catalogue's words for the schemes. */
    static PowerView of(PowerCurve curve, Map<String, String> labels) {
        PowerCurve.Count honest = curve.honest();
        return new PowerView(
                curve.measured().version(),
                curve.measured().day(),
                curve.measured().tests(),
                curve.measured().seeds(),
                honest.of(),
                honest.found(),
                honest.hard(),
                PER * honest.any().share(),
                PER * honest.any().atMost(),
                curve.schemes().stream()
                        .map(scheme -> new PowerScheme(
                                scheme,
                                labels.getOrDefault(scheme, scheme),
                                curve.of(scheme).stream().map(PowerView::point).toList()))
                        .toList());
    }

    private static PowerPoint point(PowerCurve.Point point) {
        PowerCurve.Count count = point.count();
        return new PowerPoint(
                point.strength(),
                count.of(),
                count.found(),
                count.hard(),
                count.any().share(),
                count.any().low(),
                count.any().high());
    }
}
