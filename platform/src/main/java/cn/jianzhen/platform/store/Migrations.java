package cn.jianzhen.platform.store;

import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Brings a module's tables forward, to the newest form or to that of an earlier release. */
public final class Migrations {
    /** Where Flyway notes what was done, in each module's schema. */
    public static final String HISTORY = "flyway_schema_history";

    /**
     * One step that was taken.
     *
     * @param version of the script
     * @param checksum of its text, by Flyway
     */
    public record Step(String version, int checksum) {}

    private Migrations() {}

    static void toNewest(DataSource database, Migration migration) {
        of(database, migration.module()).load().migrate();
    }

    /** Stops after the step with this version. */
    public static void upTo(DataSource database, String module, String version) {
        of(database, module).target(version).load().migrate();
    }

    /** To the newest form that this program knows. */
    public static void toNewest(DataSource database, String module) {
        toNewest(database, new Migration(module));
    }

    /** The steps that this program knows for a module, in order; none when it does not know the module. */
    public static List<Step> known(DataSource database, String module) {
        return Arrays.stream(of(database, module).load().info().all())
                .filter(step -> step.getScript().endsWith(".sql"))
                .map(Migrations::step)
                .toList();
    }

    private static Step step(MigrationInfo info) {
        Integer checksum = info.getChecksum();
        return new Step(info.getVersion().getVersion(), checksum == null ? 0 : checksum);
    }

    private static FluentConfiguration of(DataSource database, String module) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(module)
                .defaultSchema(module)
                .failOnMissingLocations(false)
                .locations("classpath:db/" + module);
    }
}
