package cn.jianzhen.seal.evidence;

import cn.jianzhen.engine.finding.Finding;
import cn.jianzhen.engine.finding.FindingsCsv;
import cn.jianzhen.engine.finding.JsonText;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A finding as files: the same finding computed again gives the same bytes. */
final class FindingFiles {
    static final String FINDING = "finding.csv";
    static final String EVIDENCE = "evidence.json";
    static final String PARAMETERS = "parameters.json";

    private FindingFiles() {}

    static Map<String, byte[]> of(Finding finding) throws IOException {
        StringWriter csv = new StringWriter();
        FindingsCsv.write(List.of(finding), csv);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(FINDING, utf8(csv.toString()));
        files.put(EVIDENCE, utf8(JsonText.of(finding.evidence()) + "\n"));
        files.put(PARAMETERS, utf8(JsonText.of(finding.provenance().parameters()) + "\n"));
        return files;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
