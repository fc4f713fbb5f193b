package cn.jianzhen.simulator.accuracy;

import cn.jianzhen.engine.finding.Subject;
import cn.jianzhen.simulator.accuracy.Evaluation.Claim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads {@code findings.csv} (data-format.md), also one that another program wrote. */
public final class ClaimsCsv {
    private static final String HEADER =
            "finding_id,detector_id,detector_version,category,subject_kind,subject_id,related,score";
    private static final int CATEGORY = 3;
    private static final int KIND = 4;
    private static final int ID = 5;
    private static final int RELATED = 6;
    private static final int SCORE = 7;

    private ClaimsCsv() {}

    /** Every finding. IOException names the line that cannot be read. */
    public static List<Claim> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().startsWith(HEADER)) {
            throw new IOException("不是疑点文件（首行应以 " + HEADER + " 开头）：" + file);
        }
        List<Claim> claims = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            claims.add(claim(lines.get(i), file, i + 1));
        }
        return claims;
    }

    /** None of the columns up to the score can hold a comma; the sentence that follows may, and is not looked at. */
    private static Claim claim(String line, Path file, int number) throws IOException {
        String[] cells = line.split(",", SCORE + 2);
        try {
            return new Claim(
                    Integer.parseInt(cells[CATEGORY]),
                    new Subject(cells[KIND], cells[ID]),
                    Arrays.stream(cells[RELATED].split(";"))
                            .filter(text -> !text.isBlank())
                            .map(Subject::parse)
                            .toList(),
                    Double.parseDouble(cells[SCORE]));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new IOException("疑点文件第 " + number + " 行无法读取（" + e.getMessage() + "）：" + file, e);
        }
    }
}
