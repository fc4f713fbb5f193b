package cn.jianzhen.engine.report;

import cn.jianzhen.engine.record.ColumnSchema;
import cn.jianzhen.engine.standard.PhaseSpan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** The channels of one test over a common time, one row each; where another test is laid under it, the difference below. */
final class TracePicture {
    private static final double LEFT = 62;
    private static final double RIGHT = 14;
    private static final double TOP = 46;
    private static final double ROW = 58;
    private static final double GAP = 28;
    private static final double RESIDUAL = 96;
    private static final double BOTTOM = 26;
    /** The difference's axis spans at least ±5 %, so that rounding is not blown up to look like a difference. */
    private static final double LEAST_REACH = 5;

    private final TestTrace subject;
    private final @Nullable TestTrace other;
    private final @Nullable TraceComparison comparison;
    private final List<ColumnSchema> moving;
    private final Plot frame;
    private final boolean phasesNumbered;

    TracePicture(TestTrace subject, @Nullable TestTrace other, @Nullable TraceComparison comparison) {
        this.subject = subject;
        this.other = other;
        this.comparison = comparison;
        this.moving = subject.channels().stream().filter(this::moves).toList();
        double[] ends = ends();
        this.frame = new Plot(LEFT, TOP, Svg.WIDTH - LEFT - RIGHT, ROW, ends[0], ends[1], 0, 1);
        this.phasesNumbered = subject.phases().stream()
                .anyMatch(phase -> Svg.widthOf(phase.label()) + 4 > frame.x(phase.to() + 1.0) - frame.x(phase.from()));
    }

    /** What both tests measured in this channel. */
    private DoubleStream values(ColumnSchema channel) {
        DoubleStream theirs = other == null ? DoubleStream.empty() : Arrays.stream(other.values(channel));
        return DoubleStream.concat(Arrays.stream(subject.values(channel)), theirs)
                .filter(value -> !Double.isNaN(value));
    }

    /** A level channel is told in words: a straight line shows nothing. */
    private boolean moves(ColumnSchema channel) {
        return values(channel).distinct().limit(2).count() > 1;
    }

    private double[] ends() {
        DoubleStream all = Arrays.stream(subject.seconds(0));
        if (other != null) {
            all = DoubleStream.concat(all, Arrays.stream(other.seconds(lag())));
        }
        double[] seconds = all.sorted().toArray();
        return new double[] {seconds[0], seconds[seconds.length - 1]};
    }

    private int lag() {
        return comparison == null ? 0 : comparison.lag();
    }

    void draw(Html html) {
        double residual = comparison == null ? 0 : RESIDUAL + GAP;
        double height = TOP + moving.size() * (ROW + GAP) - GAP + residual + BOTTOM;
        Svg svg = new Svg(html, height, told());
        phaseNames(svg);
        Plot row = frame;
        for (ColumnSchema channel : moving) {
            drawChannel(svg, row, channel);
            row = row.at(row.bottom() + GAP, ROW);
        }
        Plot lowest = row.at(row.top() - GAP - ROW, ROW);
        if (comparison != null) {
            lowest = row.at(row.top(), RESIDUAL);
            drawResidual(svg, lowest, comparison);
        }
        timeAxis(svg, lowest);
        svg.end();
        if (phasesNumbered) {
            html.element("p", "阶段：" + phaseLegend() + "。", "class", "note");
        }
        if (moving.size() < subject.channels().size()) {
            html.element("p", "未画出：" + level() + "。", "class", "note");
        }
    }

    private String level() {
        return subject.channels().stream()
                .filter(channel -> !moves(channel))
                .map(channel -> channel.label() + " 始终为 "
                        + Shown.decimal(values(channel).findFirst().orElse(Double.NaN), 3)
                        + (channel.unit() == null ? "" : " " + channel.unit()))
                .collect(Collectors.joining("；"));
    }

    private String told() {
        String what = moving.size() + " 个通道";
        return other == null
                ? "逐秒曲线：" + subject.test().caption() + "，" + what
                : "逐秒曲线叠加：" + subject.test().caption() + " 与 " + other.test().caption() + "，" + what + "，最下为差值";
    }

    private void phaseNames(Svg svg) {
        int number = 1;
        for (PhaseSpan phase : subject.phases()) {
            double middle = (frame.x(phase.from()) + frame.x(phase.to() + 1.0)) / 2;
            svg.text("faint", "middle", middle, 13, phasesNumbered ? Integer.toString(number) : phase.label());
            number++;
        }
    }

    private String phaseLegend() {
        List<String> names = new ArrayList<>();
        for (PhaseSpan phase : subject.phases()) {
            names.add((names.size() + 1) + " " + phase.label());
        }
        return String.join("　", names);
    }

    private void drawChannel(Svg svg, Plot row, ColumnSchema channel) {
        Plot plot = row.scaledTo(values(channel));
        drawFrame(svg, plot, TestTrace.name(channel));
        if (other != null) {
            svg.path("theirs", plot.path(other.seconds(lag()), other.values(channel)));
        }
        svg.path("mine", plot.path(subject.seconds(0), subject.values(channel)));
    }

    private void drawFrame(Svg svg, Plot plot, String name) {
        int number = 1;
        for (PhaseSpan phase : subject.phases()) {
            if (number++ % 2 == 0) {
                double x = plot.x(phase.from());
                double end = Math.min(plot.right(), plot.x(phase.to() + 1.0));
                svg.rectangle("band", x, plot.top(), end - x, plot.height(), null);
            }
        }
        svg.line("rule", plot.left(), plot.top(), plot.right(), plot.top());
        svg.line("rule", plot.left(), plot.bottom(), plot.right(), plot.bottom());
        svg.text("name", "start", 0, plot.top() - 8, name);
        svg.text("faint", "end", plot.left() - 6, plot.top() + 9, Shown.decimal(plot.toY(), 2));
        svg.text("faint", "end", plot.left() - 6, plot.bottom(), Shown.decimal(plot.fromY(), 2));
    }

    private void drawResidual(Svg svg, Plot row, TraceComparison differences) {
        double reach = differences.channels().stream()
                .flatMap(channel -> channel.differences().values().stream())
                .mapToDouble(Double::doubleValue)
                .map(Math::abs)
                .max()
                .orElse(0);
        double rounded = Math.max(LEAST_REACH, Math.ceil(reach / LEAST_REACH) * LEAST_REACH);
        Plot plot = row.scaledTo(-rounded, rounded);
        drawFrame(svg, plot, "差值：本次 − 对照（占该通道变化范围 %）");
        svg.line("rule", plot.left(), plot.y(0), plot.right(), plot.y(0));
        int color = 0;
        for (TraceComparison.Channel channel : differences.channels()) {
            svg.path(
                    seriesClass(color++),
                    plot.path(
                            doubles(channel.differences().keySet()),
                            doubles(channel.differences().values())));
        }
    }

    private static double[] doubles(Collection<? extends Number> numbers) {
        return numbers.stream().mapToDouble(Number::doubleValue).toArray();
    }

    /** The class that gives the n-th channel of a comparison its colour. */
    static String seriesClass(int number) {
        return "series s" + number % 8;
    }

    private static void timeAxis(Svg svg, Plot lowest) {
        for (double tick : lowest.ticks()) {
            svg.line("rule", lowest.x(tick), lowest.bottom(), lowest.x(tick), lowest.bottom() + 4);
            svg.text("faint", "middle", lowest.x(tick), lowest.bottom() + 17, Shown.decimal(tick, 0) + " 秒");
        }
    }
}
