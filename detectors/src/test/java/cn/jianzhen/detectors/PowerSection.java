package cn.jianzhen.detectors;

import cn.jianzhen.engine.detector.Aim;
import cn.jianzhen.engine.detector.Catalogue;
import cn.jianzhen.engine.detector.DetectorDefinition;
import cn.jianzhen.engine.detector.PowerCurve;
import cn.jianzhen.engine.detector.PowerCurve.Count;
import cn.jianzhen.engine.detector.PowerCurve.Measured;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a detector was measured to find, and how often it was wrong, in words and with its picture. */
final class PowerSection {
    private final Catalogue catalogue;

    PowerSection(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String of(DetectorDefinition detector) {
        String curve = catalogue
                .power(detector.id())
                .map(power -> curve(detector, power))
                .orElse("尚未测量：`./jianzhen power " + detector.id() + " --out detectors/power`。\n\n");
        return curve + allowed(detector.aim());
    }

    private String curve(DetectorDefinition detector, PowerCurve power) {
        String table = power.schemes().isEmpty()
                ? "模拟器尚不能模拟此类造假，没有检出率。\n\n"
                : CataloguePages.rows(header(power), power.schemes(), scheme -> row(power, scheme));
        String picture = "![" + detector.title() + "：检出率与造假强度](../../detectors/power/" + detector.id() + ".svg)\n\n";
        return measured(detector, power.measured()) + table + honest(power.honest()) + picture;
    }

    private static String measured(DetectorDefinition detector, Measured measured) {
        String seeds = measured.seeds().stream().map(String::valueOf).collect(Collectors.joining("、"));
        String stale = measured.version() == detector.version() ? "" : "（现为第 " + detector.version() + " 版，尚未重新测量）";
        return "%s 以第 %d 版%s、引擎 %s 测得：模拟城市每座约 %,d 次检验，种子 %s。任一档疑点以某次检验为对象或依据，即为检出。\n\n"
                .formatted(
                        measured.day(), measured.version(), stale, measured.engineVersion(), measured.tests(), seeds);
    }

    private static String header(PowerCurve power) {
        return "手法|"
                + power.of(power.schemes().get(0)).stream()
                        .map(point -> String.format(Locale.ROOT, "强度 %.1f", point.strength()))
                        .collect(Collectors.joining("|"));
    }

    private String row(PowerCurve power, String scheme) {
        List<String> cells =
                power.of(scheme).stream().map(point -> percent(point.count())).toList();
        return catalogue.vocabulary().schemes().getOrDefault(scheme, scheme) + "|" + String.join("|", cells);
    }

    private static String percent(Count count) {
        return String.format(Locale.ROOT, "%.0f%%（%d/%d）", 100 * count.any().share(), count.found(), count.of());
    }

    private static String honest(Count honest) {
        return String.format(
                Locale.ROOT,
                "诚实检验 %,d 次，误报 %d 条（每万次 %.2f 条，95%% 上限 %.2f 条），其中硬矛盾 %d 条。\n\n",
                honest.of(),
                honest.found(),
                1e4 * honest.any().share(),
                1e4 * honest.any().atMost(),
                honest.hard());
    }

    private static String allowed(Aim aim) {
        return String.format(
                Locale.ROOT, "诚实检验中允许的误报：硬矛盾 0 条，全部疑点每万次 %.1f 条。%s。\n\n", aim.honestPer10000(), aim.reason());
    }
}
