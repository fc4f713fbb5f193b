package cn.jianzhen.engine.report;

/** How far two laid-over traces agree: one sentence and one row per channel. */
final class ComparisonTable {
    private ComparisonTable() {}

    static void write(Html html, TestTrace subject, TestTrace other, TraceComparison comparison) {
        html.open("p", "class", "legend");
        swatch(html, "mine", "本次检验 " + subject.test().caption());
        swatch(
                html,
                "theirs",
                "对照检验 " + other.test().caption() + "（报告 " + other.test().reportNo() + "）");
        html.text("细线压在粗线上，两线重合即数值相同。").close("p");
        html.open("p").text("可比 " + comparison.compared() + " 秒中，全部通道同时相等的有 ");
        String share = Shown.percent(comparison.allEqual(), comparison.compared());
        html.element("strong", comparison.allEqual() + " 秒（" + share + "）");
        html.text(comparison.lag() == 0 ? "；无须平移即对齐。" : "；对照曲线已平移 " + comparison.lag() + " 秒以对齐。");
        html.close("p");
        Table table = new Table(html, "逐通道比较", "通道（色标对应差值曲线）", "#可比（秒）", "#相等（秒）", "#相等占比", "#最大差值");
        int color = 0;
        for (TraceComparison.Channel channel : comparison.channels()) {
            row(table, channel, color++);
        }
        table.end();
    }

    private static void row(Table table, TraceComparison.Channel channel, int color) {
        table.row();
        table.open();
        swatch(table.html(), TracePicture.seriesClass(color), TestTrace.name(channel.column()));
        table.close();
        table.cell(Integer.toString(channel.compared()));
        table.cell(Integer.toString(channel.equal()));
        table.cell(Shown.percent(channel.equal(), channel.compared()));
        table.cell(Shown.decimal(channel.largest(), 3));
        table.endRow();
    }

    private static void swatch(Html html, String kind, String text) {
        html.open("span", "class", "key");
        html.open("svg", "viewBox", "0 0 26 8", "aria-hidden", "true").empty("path", "class", kind, "d", "M2 4h22");
        html.close("svg").text(text).close("span");
    }
}
