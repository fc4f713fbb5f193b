package cn.jianzhen.simulator.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Parts of the page that other commands measure: Markdown files in one folder, each beginning below its heading with how it was
 * made.
 *
 * @param folder where they lie; null when none are given
 */
public record Fragments(@Nullable Path folder) {
    /** Recomputed against reported figures, on the sample. */
    public static final String RECOMPUTATION = "accuracy-recompute.md";
    /** Simulated against measured statistics. */
    public static final String STATISTICS = "accuracy-statistics.md";

    /** The part's text, or a sentence that says that it is missing: an absent part is seen, not skipped. */
    String text(String file) throws IOException {
        Path path = folder == null ? null : folder.resolve(file);
        if (path == null || !Files.exists(path)) {
            return "Not measured for this page: there was no `" + file + "` among the fragments.\n\n";
        }
        return Files.readString(path).strip() + "\n\n";
    }
}
