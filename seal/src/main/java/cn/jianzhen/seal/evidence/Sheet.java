package cn.jianzhen.seal.evidence;

/** The sheet as a web page that needs no network. */
final class Sheet {
    static final String FILE = "sheet.html";

    private final StringBuilder html = new StringBuilder();

    private Sheet() {}

    static byte[] of(SheetContent content) {
        Sheet sheet = new Sheet();
        sheet.html
                .append("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>")
                .append(escaped(content.title()))
                .append("</title><style>body{max-width:50em;margin:2em auto;font-family:sans-serif;line-height:1.6}")
                .append("table{border-collapse:collapse}td,th{border:1px solid #999;padding:4px 10px;text-align:left}")
                .append("</style></head><body>\n<h1>")
                .append(escaped(content.title()))
                .append("</h1>\n<p>")
                .append(escaped(content.explanation()))
                .append("</p>\n<p>")
                .append(SheetContent.CAVEAT)
                .append("</p>\n");
        content.sections().forEach(sheet::section);
        sheet.html.append("</body></html>\n");
        return FindingFiles.utf8(sheet.html.toString());
    }

    private void section(SheetContent.Section section) {
        html.append("<h2>").append(escaped(section.heading())).append("</h2>\n");
        if (!section.rows().isEmpty()) {
            html.append("<table>\n");
            section.rows().forEach(this::row);
            html.append("</table>\n");
        }
        if (!section.entries().isEmpty()) {
            html.append("<ul>\n");
            section.entries()
                    .forEach(entry -> html.append("<li>").append(escaped(entry)).append("</li>\n"));
            html.append("</ul>\n");
        }
    }

    private void row(SheetContent.Row row) {
        html.append("<tr><th>")
                .append(escaped(row.label()))
                .append("</th><td>")
                .append(escaped(row.value()))
                .append("</td></tr>\n");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
