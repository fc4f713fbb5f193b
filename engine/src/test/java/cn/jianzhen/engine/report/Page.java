package cn.jianzhen.engine.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A report as a tree; reading it fails unless it is well-formed. */
record Page(Document document) {
    static Page read(String html) throws Exception {
        return new Page(DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html))));
    }

    List<Element> all(String tag) {
        return all(document.getDocumentElement(), tag);
    }

    static List<Element> all(Element within, String tag) {
        NodeList found = within.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** Elements of that tag that carry the class. */
    static List<Element> withClass(Element within, String tag, String name) {
        return all(within, tag).stream()
                .filter(element ->
                        List.of(element.getAttribute("class").split(" ")).contains(name))
                .toList();
    }

    Element byId(String id) {
        return all("*").stream()
                .filter(element -> element.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no #" + id));
    }

    /** The opened entry of one finding. */
    Element finding(String reportNo) {
        Optional<Element> found = withClass(document.getDocumentElement(), "li", "finding").stream()
                .filter(item ->
                        withClass(item, "span", "who").get(0).getTextContent().contains("报告 " + reportNo))
                .findFirst();
        return found.orElseThrow(() -> new AssertionError("there is no finding about " + reportNo));
    }

    List<Attr> attributes() {
        List<Attr> attributes = new ArrayList<>();
        for (Element element : all("*")) {
            NamedNodeMap named = element.getAttributes();
            for (int i = 0; i < named.getLength(); i++) {
                attributes.add((Attr) named.item(i));
            }
        }
        return attributes;
    }

    /** What is read: the text, with one space where it breaks. */
    static String words(Element element) {
        return element.getTextContent().replaceAll("\\s+", " ").strip();
    }
}
