package cn.jianzhen.seal.evidence;

import cn.jianzhen.seal.crypto.Sm3;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The sheet as PDF for the file: its font is inside, and the same content gives the same bytes, so nothing in it depends on the
 * machine or the moment.
 */
final class PdfSheet {
    static final String FILE = "sheet.pdf";
    private static final String FONT = "/fonts/NotoSansSC.ttf";

    private PdfSheet() {}

    static byte[] of(SheetContent content, String footer) throws IOException {
        try (PDDocument document = new PDDocument();
                InputStream font = PdfSheet.class.getResourceAsStream(FONT)) {
            if (font == null) {
                throw new IOException("程序不完整：缺少字体，请重新构建");
            }
            PDType0Font face = PDType0Font.load(document, font, true);
            PdfPages pages = new PdfPages(document, face, footer);
            pages.title(content.title());
            pages.paragraph(content.explanation());
            pages.paragraph(SheetContent.CAVEAT);
            for (SheetContent.Section section : content.sections()) {
                pages.heading(section.heading());
                for (SheetContent.Row row : section.rows()) {
                    pages.row(row.label(), row.value());
                }
                for (String entry : section.entries()) {
                    pages.entry(entry);
                }
            }
            pages.finish();
            return saved(document, content);
        }
    }

    private static byte[] saved(PDDocument document, SheetContent content) throws IOException {
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(content.title());
        about.setProducer("检真");
        document.setDocumentInformation(about);
        document.getDocumentCatalog().setLanguage("zh-CN");
        // The library would put the time in here.
        document.setDocumentId(
                ByteBuffer.wrap(Sm3.of(FindingFiles.utf8(content.toString()))).getLong());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }
}
