package cn.jianzhen.simulator.power;

import cn.jianzhen.engine.finding.Subject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was really done, as {@code truth.csv} of a package admits it. Only measuring reads it; no detector can.
 *
 * @param deeds every admitted deed, in the order of the file
 */
public record Truth(List<Deed> deeds) {
    private static final String HEADER = "subject_kind,subject_id,scheme";

    /** One subject and the scheme it was part of. */
    public record Deed(Subject subject, String scheme) {}

    public Truth {
        deeds = List.copyOf(deeds);
    }

    /** Reads {@code truth.csv}; IOException when there is none or it has other columns. */
    public static Truth read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        if (lines.isEmpty() || !lines.getFirst().startsWith(HEADER)) {
            throw new IOException("真值文件首行应以 " + HEADER + " 开头:" + file);
        }
        List<Deed> deeds = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            // Neither kinds nor ids nor names of schemes hold commas or quotes; the note, which may, comes after them.
            String[] cells = line.split(",", 4);
            if (cells.length < 3) {
                throw new IOException("真值文件有一行不完整:" + line);
            }
            deeds.add(new Deed(new Subject(cells[0], cells[1]), cells[2]));
        }
        return new Truth(deeds);
    }

    /** The subjects of one kind that a scheme was used on. */
    public Set<Subject> subjects(String scheme, String kind) {
        return deeds.stream()
                .filter(deed -> deed.scheme().equals(scheme))
                .map(Deed::subject)
                .filter(subject -> subject.kind().equals(kind))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every subject of any scheme. */
    public Set<Subject> subjects() {
        return deeds.stream().map(Deed::subject).collect(Collectors.toUnmodifiableSet());
    }
}
