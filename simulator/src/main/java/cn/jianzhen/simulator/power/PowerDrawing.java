package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.detector.PowerCurve;
import cn.jianzhen.engine.detector.PowerCurve.Point;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * A power curve as a picture that stands alone: share found against strength, one line for each scheme with its 95 % band, the
 * hard findings dashed. The colours follow the reader's light or dark setting; title and description tell the same in words.
 */
public final class PowerDrawing {
    private static final int LEFT = 64;
    private static final int TOP = 88;
    private static final int WIDTH = 480;
    private static final int HEIGHT = 240;
    private static final int KEY = 24;
    private static final int COLOURS = 4;

    private final PowerCurve curve;
    private final String title;
    private final Map<String, String> labels;
    private final StringBuilder svg = new StringBuilder();

    private PowerDrawing(PowerCurve curve, String title, Map<String, String> labels) {
        this.curve = curve;
        this.title = title;
        this.labels = labels;
    }

    /**
     * Draws.
     *
     * @param title the detector's
     * @param labels Chinese labels of the schemes
     */
    public static String svg(PowerCurve curve, String title, Map<String, String> labels) {
        return new PowerDrawing(curve, title, labels).draw();
    }

    private String draw() {
        int height = TOP + HEIGHT + 60 + KEY * Math.max(1, curve.schemes().size()) + 12;
        svg.append(HEAD.replace("{width}", Integer.toString(LEFT + WIDTH + 32))
                .replace("{height}", Integer.toString(height))
                .replace("{title}", text(title + "：检出率与造假强度"))
                .replace("{description}", text(description())));
        svg.append("<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
        label(16, 26, "name", "start", title);
        label(16, 46, "small", "start", subtitle());
        axes();
        int line = 0;
        for (String scheme : curve.schemes()) {
            scheme(scheme, line);
            line++;
        }
        if (line == 0) {
            label(LEFT + WIDTH / 2, TOP + HEIGHT / 2, "small", "middle", "模拟器尚不能模拟此类造假，没有检出率");
        }
        return svg.append("</svg>\n").toString();
    }

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img" \
            aria-labelledby="title description" font-family="'Noto Sans CJK SC','Microsoft YaHei',sans-serif" font-size="13">
            <title id="title">{title}</title>
            <desc id="description">{description}</desc>
            <style>
            .paper{fill:#fff}.name{font-size:15px;font-weight:600}.small{font-size:12px}
            text{fill:#17211e}.grid{stroke:#dbe2df}.axis{fill:none;stroke:#55625d}
            .line{fill:none;stroke-width:2.2}.dash{stroke-dasharray:5 4}.band{stroke:none;opacity:.14}
            .s0{stroke:#0d6650;fill:#0d6650}.s1{stroke:#a8321f;fill:#a8321f}.s2{stroke:#0a5d84;fill:#0a5d84}.s3{stroke:#82530a;fill:#82530a}
            .line.s0,.line.s1,.line.s2,.line.s3{fill:none}
            @media (prefers-color-scheme:dark){
            .paper{fill:#171f1c}text{fill:#e3eae7}.grid{stroke:#2d3934}.axis{stroke:#a3b0ab}.band{opacity:.22}
            .s0{stroke:#58c5a1;fill:#58c5a1}.s1{stroke:#f3917c;fill:#f3917c}.s2{stroke:#7dbfe6;fill:#7dbfe6}.s3{stroke:#e2b35c;fill:#e2b35c}
            .line.s0,.line.s1,.line.s2,.line.s3{fill:none}
            }
            </style>
            """;

    private String subtitle() {
        PowerCurve.Count honest = curve.honest();
        return "诚实检验 %,d 次，误报 %d 条（每万次 %.2f 条，95%% 上限 %.2f 条）"
                .formatted(
                        honest.of(),
                        honest.found(),
                        1e4 * honest.any().share(),
                        1e4 * honest.any().atMost());
    }

    private String description() {
        String found = curve.schemes().stream()
                .map(scheme -> label(scheme) + "："
                        + curve.of(scheme).stream()
                                .map(point -> "强度 %.1f 检出 %d/%d（%.0f%%）"
                                        .formatted(
                                                point.strength(),
                                                point.count().found(),
                                                point.count().of(),
                                                100 * point.count().any().share()))
                                .collect(Collectors.joining("，")))
                .collect(Collectors.joining("；"));
        return subtitle() + "。" + found + "。";
    }

    private void axes() {
        for (int percent = 0; percent <= 100; percent += 25) {
            double y = y(percent / 100.0);
            stroke("grid", place(LEFT, y) + "H" + (LEFT + WIDTH));
            label(LEFT - 8, y + 4, "small", "end", percent + "%");
        }
        for (int tenth = 0; tenth <= 10; tenth += 2) {
            label(x(tenth / 10.0), TOP + HEIGHT + 18, "small", "middle", number(tenth / 10.0));
        }
        stroke("axis", place(LEFT, TOP) + "V" + (TOP + HEIGHT) + "H" + (LEFT + WIDTH));
        label(LEFT + WIDTH / 2.0, TOP + HEIGHT + 38, "small", "middle", "造假强度（0 轻微，1 明显）");
        label(16, TOP - 14, "small", "start", "检出率");
    }

    private void scheme(String scheme, int number) {
        List<Point> points = curve.of(scheme).stream()
                .filter(point -> point.count().of() > 0)
                .toList();
        int at = TOP + HEIGHT + 60 + KEY * number;
        if (points.isEmpty()) {
            label(LEFT + 36, at + 7, "small", "start", label(scheme) + "：没有注入成功的检验");
            return;
        }
        String colour = "s" + number % COLOURS;
        String upper = path(points, point -> point.count().any().high());
        String lower = path(points.reversed(), point -> point.count().any().low());
        stroke("band " + colour, upper + "L" + lower + "Z");
        stroke("line " + colour, path(points, point -> point.count().any().share()));
        stroke(
                "line dash " + colour,
                path(points, point -> point.count().hardOnly().share()));
        for (Point point : points) {
            double y = y(point.count().any().share());
            svg.append("<circle class=\"").append(colour).append("\" r=\"3\" cx=\"");
            svg.append(number(x(point.strength())))
                    .append("\" cy=\"")
                    .append(number(y))
                    .append("\"/>\n");
        }
        stroke("line " + colour, place(LEFT, at) + "H" + (LEFT + 28));
        stroke("line dash " + colour, place(LEFT, at + 7) + "H" + (LEFT + 28));
        label(LEFT + 36, at + 7, "small", "start", label(scheme) + "（实线：全部疑点及 95% 区间；虚线：其中硬矛盾）");
    }

    private void stroke(String classes, String way) {
        svg.append("<path class=\"")
                .append(classes)
                .append("\" d=\"M")
                .append(way)
                .append("\"/>\n");
    }

    private static String path(List<Point> points, ToDoubleFunction<Point> share) {
        return points.stream()
                .map(point -> place(x(point.strength()), y(share.applyAsDouble(point))))
                .collect(Collectors.joining("L"));
    }

    private static double x(double strength) {
        return LEFT + WIDTH * strength;
    }

    private static double y(double share) {
        return TOP + HEIGHT * (1 - share);
    }

    private static String place(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private String label(String scheme) {
        return labels.getOrDefault(scheme, scheme);
    }

    private void label(double x, double y, String classes, String anchor, String words) {
        svg.append("<text class=\"").append(classes).append("\" text-anchor=\"").append(anchor);
        svg.append("\" x=\"")
                .append(number(x))
                .append("\" y=\"")
                .append(number(y))
                .append("\">");
        svg.append(text(words)).append("</text>\n");
    }

    private static String text(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
