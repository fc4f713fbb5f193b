package cn.jianzhen.engine.report;

/** How the report is to be read. */
final class NotesSection {
    private NotesSection() {}

    static void write(Html html, ReportLimits limits) {
        html.open("section", "id", "notes").element("h2", "五、阅读说明").open("ul");
        html.element("li", "分数（0–100）是检测器对“现场核查会证实”的把握，只用来排先后，不是证明程度。");
        html.element("li", "硬矛盾：数据自相矛盾，单独即可立项核查。软线索：统计或行为异常，须与其他证据合并判断。");
        html.element("li", "“已排除”的正当解释由检测器按所注方法排除；“待核实”的须由核查人员查清。");
        html.element("li", "法律条款按事发当日是否有效列出，供研判参考，适用与否以立案时有效的法律文本为准。");
        html.element("li", "计算依据列明检测器版本、文件摘要、参数、引擎版本和数据快照；用同样的数据和版本可重新算出每一条疑点。");
        html.element("li", "复算值由逐秒过程数据按标准公式得出，允许误差含修约和取样差别；标准没有规定或数据不全的项目不复算。");
        html.element(
                "li",
                "为控制文件大小，本报告最多展开 " + limits.detailed() + " 条疑点，图表总量约 " + limits.drawnCharacters() / 1_000_000
                        + " MB，每条最多列出 " + limits.related() + " 个关联对象；全部疑点见 findings.csv。");
        html.element("li", "本文件自成一体，不联网、不加载任何外部内容。含号牌、人员等信息，请按规定保管。");
        html.close("ul").close("section");
    }
}
