package cn.jianzhen.engine.pack;

import cn.jianzhen.engine.record.TableSchema;
import java.io.IOException;
import java.io.InputStream;

/**
 * One CSV file of a package.
 *
 * @param name file name inside the package
 * @param table the canonical table it fills
 * @param bytes size as it lies in the package
 * @param opener opens its bytes as they lie in the package (still gzipped where the name ends in .gz)
 */
record PackageFile(String name, TableSchema table, long bytes, Opener opener) {
    /** Opens a file's bytes from the start. */
    @FunctionalInterface
    interface Opener {
        InputStream open() throws IOException;
    }

    boolean gzipped() {
        return name.endsWith(".gz");
    }
}
