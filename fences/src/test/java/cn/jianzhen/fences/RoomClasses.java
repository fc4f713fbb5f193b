package cn.jianzhen.fences;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Classes for the rules to look at: those of the rooms, and planted ones. */
final class RoomClasses {
    private RoomClasses() {}

    /** All production classes. */
    static JavaClasses production() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.jianzhen");
    }

    /** The classes of a planted folder, compiled against the rooms without any gate. */
    static JavaClasses planted(Path sources, Path target) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter problems = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-d", target.toString(), "-proc:none");
            var units = files.getJavaFileObjectsFromPaths(Mark.javaFiles(sources));
            if (!compiler.getTask(problems, files, null, options, null, units).call()) {
                throw new IllegalStateException(sources + " does not compile:\n" + problems);
            }
        }
        return new ClassFileImporter().importPath(target);
    }
}
