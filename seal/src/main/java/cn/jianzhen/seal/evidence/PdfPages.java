package cn.jianzhen.seal.evidence;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes text down A4 pages, from line to line and page to page; points are 1/72 inch. */
final class PdfPages {
    private static final float MARGIN = 56;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float LABEL = 110;
    private static final float BODY = 10.5f;
    private static final float SMALL = 8.5f;
    private static final float HEADING = 13;
    private static final float TITLE = 18;
    private static final float LEADING = 1.5f;
    private static final Color GREY = new Color(0x60, 0x60, 0x60);

    private final PDDocument document;
    private final PdfText text;
    private final PDType0Font font;
    private final String footer;
    private PDPageContentStream page;
    private float y;

    PdfPages(PDDocument document, PDType0Font font, String footer) throws IOException {
        this.document = document;
        this.font = font;
        this.text = new PdfText(font);
        this.footer = footer;
        this.page = next();
    }

    void title(String words) throws IOException {
        lines(words, TITLE, 0, WIDTH, Color.BLACK);
        y -= BODY / 2;
    }

    void heading(String words) throws IOException {
        keepTogether(HEADING * LEADING * 2 + BODY * LEADING * 2);
        y -= BODY;
        lines(words, HEADING, 0, WIDTH, Color.BLACK);
    }

    void paragraph(String words) throws IOException {
        lines(words, BODY, 0, WIDTH, Color.BLACK);
        y -= BODY / 2;
    }

    void entry(String words) throws IOException {
        keepTogether(BODY * LEADING);
        draw("·", BODY, 0, y - BODY, Color.BLACK);
        lines(words, BODY, BODY * LEADING, WIDTH - BODY * LEADING, Color.BLACK);
    }

    void row(String label, String value) throws IOException {
        keepTogether(BODY * LEADING);
        draw(label, BODY, 0, y - BODY, GREY);
        lines(value, BODY, LABEL, WIDTH - LABEL, Color.BLACK);
    }

    /** Puts finding and page numbers under each page. */
    void finish() throws IOException {
        page.close();
        List<PDPage> all = new ArrayList<>();
        document.getPages().forEach(all::add);
        for (int i = 0; i < all.size(); i++) {
            page = new PDPageContentStream(document, all.get(i), AppendMode.APPEND, false);
            String words = footer + "　第 " + (i + 1) + " 页，共 " + all.size() + " 页";
            draw(words, SMALL, 0, MARGIN / 2, GREY);
            page.close();
        }
    }

    private void lines(String words, float size, float indent, float width, Color colour) throws IOException {
        for (String line : text.wrapped(words, size, width)) {
            keepTogether(size * LEADING);
            draw(line, size, indent, y - size, colour);
            y -= size * LEADING;
        }
    }

    private void draw(String line, float size, float indent, float baseline, Color colour) throws IOException {
        page.beginText();
        page.setNonStrokingColor(colour);
        page.setFont(font, size);
        page.newLineAtOffset(MARGIN + indent, baseline);
        page.showText(text.known(line));
        page.endText();
    }

    private void keepTogether(float height) throws IOException {
        if (y - height < MARGIN) {
            page.close();
            page = next();
        }
    }

    private PDPageContentStream next() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        y = PDRectangle.A4.getHeight() - MARGIN;
        return new PDPageContentStream(document, sheet, AppendMode.OVERWRITE, false);
    }
}
