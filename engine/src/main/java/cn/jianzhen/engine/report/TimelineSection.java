package cn.jianzhen.engine.report;

import cn.jianzhen.engine.report.Timeline.CameraEvent;
import cn.jianzhen.engine.report.Timeline.Test;

/** The timeline in words, as a picture and, where something overlaps, as a table. */
final class TimelineSection {
    private TimelineSection() {}

    static void write(Html html, Timeline timeline) {
        sentences(html, timeline);
        html.open("p", "class", "legend");
        key(html, "bar subject", "本次检验");
        key(html, "bar clash", "与本次重叠或视频异常");
        key(html, "bar", "前后其他检验");
        html.close("p");
        new TimelinePicture(timeline).draw(html);
        if (!timeline.overlapping().isEmpty()) {
            table(html, timeline);
        }
    }

    private static void sentences(Html html, Timeline timeline) {
        if (timeline.overlapping().isEmpty() && timeline.troubles().isEmpty()) {
            html.element("p", "该时段内没有时间重叠，也没有视频异常记录。");
            return;
        }
        html.open("ul");
        for (Test test : timeline.overlapping()) {
            html.open("li").text("与 " + test.plate() + "（" + test.line() + "）重叠 ");
            html.element("strong", Shown.duration(timeline.shared(test).toSeconds()));
            html.close("li");
        }
        for (CameraEvent event : timeline.troubles()) {
            html.open("li").text(event.position() + "摄像机 " + event.cameraId() + " ");
            html.element("strong", event.label());
            html.text(" " + Shown.second(event.startedAt()) + " 至 " + Shown.second(event.endedAt()) + "，检验中占 "
                    + Shown.duration(timeline.shared(event).toSeconds()));
            html.close("li");
        }
        html.close("ul");
    }

    private static void key(Html html, String kind, String text) {
        html.open("span", "class", "key");
        html.open("svg", "viewBox", "0 0 20 12", "aria-hidden", "true");
        html.empty("rect", "class", kind, "x", "1", "y", "1", "width", "18", "height", "10");
        html.close("svg").text(text).close("span");
    }

    private static void table(Html html, Timeline timeline) {
        Table table = new Table(html, "本次与重叠的检验", "号牌", "报告编号", "检测线", "驾驶操作员", "开始", "结束", "结论");
        for (Test test : timeline.tests()) {
            if (timeline.isSubject(test) || timeline.overlaps(test)) {
                table.row(timeline.isSubject(test) ? "plain" : "differs")
                        .head(test.plate() + (timeline.isSubject(test) ? "（本次）" : ""))
                        .cell(test.reportNo())
                        .cell(test.line())
                        .cell(Shown.text(test.driver()))
                        .cell(Shown.second(test.startedAt()))
                        .cell(Shown.clock(test.endedAt()))
                        .cell(Shown.text(test.result()))
                        .endRow();
            }
        }
        table.end();
    }
}
