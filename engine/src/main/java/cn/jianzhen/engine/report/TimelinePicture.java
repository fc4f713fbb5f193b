package cn.jianzhen.engine.report;

import cn.jianzhen.engine.report.Timeline.CameraEvent;
import cn.jianzhen.engine.report.Timeline.Span;
import cn.jianzhen.engine.report.Timeline.Test;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A timeline drawn: one lane per line and per camera, spans that overlap one under the other, what clashes in red. */
final class TimelinePicture {
    private static final double LEFT = 108;
    private static final double TOP = 24;
    private static final double LANE = 32;
    private static final double BAR = 24;

    private final Timeline timeline;
    private final Plot plot;
    private final Map<String, List<List<Test>>> lines;
    private final Map<String, List<List<CameraEvent>>> cameras;

    TimelinePicture(Timeline timeline) {
        this.timeline = timeline;
        this.lines = lanes(timeline.tests(), Test::line);
        this.cameras = lanes(timeline.events(), event -> "视频 " + event.position());
        long lanes = lines.values().stream().mapToLong(List::size).sum()
                + cameras.values().stream().mapToLong(List::size).sum();
        this.plot = new Plot(
                LEFT,
                TOP,
                Svg.WIDTH - LEFT - 4,
                LANE * Math.max(1, lanes),
                seconds(timeline.from()),
                seconds(timeline.to()),
                0,
                1);
    }

    /** Puts each span into the first lane of its group that is free. */
    private static <T extends Span> Map<String, List<List<T>>> lanes(List<T> spans, Function<T, String> group) {
        Map<String, List<List<T>>> groups = new LinkedHashMap<>();
        for (T span : spans) {
            List<List<T>> lanes = groups.computeIfAbsent(group.apply(span), name -> new ArrayList<>());
            List<T> free = lanes.stream()
                    .filter(lane -> !lane.get(lane.size() - 1).endedAt().isAfter(span.startedAt()))
                    .findFirst()
                    .orElseGet(() -> {
                        List<T> lane = new ArrayList<>();
                        lanes.add(lane);
                        return lane;
                    });
            free.add(span);
        }
        return groups;
    }

    void draw(Html html) {
        Svg svg = new Svg(html, plot.bottom() + 4, told());
        drawClashes(svg);
        drawClock(svg);
        double top = plot.top();
        for (Map.Entry<String, List<List<Test>>> line : lines.entrySet()) {
            top = drawLanes(svg, line.getKey(), line.getValue(), top, this::testClass, Test::plate);
        }
        for (Map.Entry<String, List<List<CameraEvent>>> camera : cameras.entrySet()) {
            Function<CameraEvent, String> kind = event -> event.trouble() ? "bar clash" : "bar fine";
            top = drawLanes(svg, camera.getKey(), camera.getValue(), top, kind, CameraEvent::label);
        }
        svg.line("axis", 0, plot.bottom(), plot.right(), plot.bottom());
        svg.end();
    }

    private String told() {
        return "时间轴：" + Shown.minute(timeline.from()) + " 至 " + Shown.clock(timeline.to()) + "，"
                + timeline.tests().size() + " 次检验，其中 " + timeline.overlapping().size() + " 次与本次重叠，视频异常 "
                + timeline.troubles().size() + " 次";
    }

    private void drawClock(Svg svg) {
        for (double tick : plot.ticks()) {
            LocalDateTime time = LocalDateTime.ofEpochSecond((long) tick, 0, ZoneOffset.UTC);
            svg.line("rule", plot.x(tick), plot.top(), plot.x(tick), plot.bottom());
            svg.text("faint", "middle", plot.x(tick), 14, Shown.clock(time).substring(0, 5));
        }
        svg.line("axis", 0, plot.top(), plot.right(), plot.top());
    }

    private void drawClashes(Svg svg) {
        for (Test test : timeline.overlapping()) {
            Duration shared = timeline.shared(test);
            double from = plot.x(
                    seconds(Timeline.later(test.startedAt(), timeline.subject().startedAt())));
            double width = plot.width() * shared.toSeconds() / (plot.toX() - plot.fromX());
            svg.rectangle("overlap", from, plot.top(), width, plot.height(), null);
        }
    }

    private String testClass(Test test) {
        return timeline.isSubject(test) ? "bar subject" : timeline.overlaps(test) ? "bar clash" : "bar";
    }

    private <T extends Span> double drawLanes(
            Svg svg,
            String name,
            List<List<T>> lanes,
            double from,
            Function<T, String> kind,
            Function<T, String> label) {
        double top = from;
        svg.text("name", "start", 0, top + LANE / 2 + 4, fitting(name, LEFT - 8));
        for (List<T> lane : lanes) {
            for (T span : lane) {
                drawBar(svg, span, top + (LANE - BAR) / 2, kind.apply(span), label.apply(span));
            }
            top += LANE;
        }
        return top;
    }

    private void drawBar(Svg svg, Span span, double top, String kind, String label) {
        double from = Math.max(plot.left(), plot.x(seconds(span.startedAt())));
        double to = Math.min(plot.right(), plot.x(seconds(span.endedAt())));
        double width = Math.max(2, to - from);
        String told = label + " " + Shown.clock(span.startedAt()) + " 至 " + Shown.clock(span.endedAt());
        svg.rectangle(kind, from, top, width, BAR, told);
        String text = fitting(label, width - 8);
        if (!text.isEmpty()) {
            svg.text("label " + kind, "start", from + 5, top + BAR / 2 + 4, text);
        }
    }

    /** The text, cut where it would be wider than there is room; empty where not even two characters fit. */
    private static String fitting(String text, double room) {
        if (Svg.widthOf(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && Svg.widthOf(text.substring(0, end) + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end < 2 ? "" : text.substring(0, end) + "…";
    }

    private static double seconds(LocalDateTime time) {
        return (double) time.toEpochSecond(ZoneOffset.UTC);
    }
}
