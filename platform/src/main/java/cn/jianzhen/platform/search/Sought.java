package cn.jianzhen.platform.search;

import cn.jianzhen.platform.access.Personal;
import cn.jianzhen.platform.access.Scope;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One kind of subject that can be found, and by what. Parts of plates and VINs find something only for those who see them, parts of
 * telephones and of persons' names for nobody: from parts that are found or not, the whole could be guessed letter by letter.
 *
 * @param label what the label holds, when that is personal
 * @param whole the conditions for those who do not see that; {@code parts} are for the others
 * @param county the condition that a county's user gets besides
 * @param sql selects id, label, detail; has a place for the conditions
 */
record Sought(String kind, @Nullable Personal label, List<Match> parts, List<Match> whole, String county, String sql) {

    /** A condition on {@code :q}, tried only for texts of that form: over millions of rows each column costs time. */
    private record Match(Pattern form, String sql) {}

    private static final Pattern ANY = Pattern.compile(".*");
    private static final Pattern IN_PLATE = Pattern.compile("\\p{IsHan}?[A-Z0-9]{1,7}\\p{IsHan}?");
    private static final Pattern PLATE = Pattern.compile("\\p{IsHan}[A-Z0-9]{5,7}\\p{IsHan}?");
    private static final Pattern IN_VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{6,17}");
    private static final Pattern VIN = Pattern.compile("[A-HJ-NPR-Z0-9]{17}");
    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9-]{2,}");
    private static final Pattern TELEPHONE = Pattern.compile("[0-9-]{7,}");

    static final List<Sought> ALL = List.of(vehicle(), inspection(), station(), shop(), staff(), phone());

    /**
     * The statement for this person and text; empty when the text has no form of this kind. {@code :q} is the text in upper case, {@code
     * :most} the number of rows, {@code :county} the scope.
     */
    Optional<String> sql(Scope scope, String text) {
        List<Match> matches = label == null || scope.masking().clear(label) ? parts : whole;
        String condition = matches.stream()
                .filter(match -> match.form().matcher(text).matches())
                .map(Match::sql)
                .collect(Collectors.joining(" or "));
        return condition.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sql.formatted("(" + condition + ")" + (scope.county().isPresent() ? " and " + county : "")));
    }

    private static Sought vehicle() {
        return new Sought(
                "vehicle",
                Personal.PLATE,
                List.of(new Match(IN_PLATE, "strpos(v.plate, :q) > 0"), new Match(IN_VIN, "strpos(v.vin, :q) > 0")),
                List.of(new Match(PLATE, "v.plate = :q"), new Match(VIN, "v.vin = :q")),
                """
                v.vin in (select i.vin from inspections i join stations s on s.station_id = i.station_id
                where s.county_code = :county)""",
                """
                select v.vin as id, coalesce(v.plate, v.vin) as label, concat_ws(' ', v.brand, v.model) as detail
                from vehicles v where %s order by v.plate, v.vin limit :most""");
    }

    private static Sought inspection() {
        return plain(
                "inspection",
                List.of(
                        new Match(NUMBER, "starts_with(i.report_no, :q)"),
                        new Match(PLATE, "i.plate = :q"),
                        new Match(VIN, "i.vin = :q")),
                """
                select i.report_no as id, i.report_no as label,
                  concat_ws(' · ', strftime(i.started_at, '%%Y-%%m-%%d %%H:%%M'), s.name) as detail
                from inspections i left join stations s on s.station_id = i.station_id
                where %s order by i.started_at desc, i.report_no limit :most""");
    }

    private static Sought station() {
        return plain(
                "station",
                List.of(new Match(
                        ANY, "strpos(upper(s.name), :q) > 0 or starts_with(s.station_id, :q) or s.credit_code = :q")),
                """
                select s.station_id as id, s.name as label, s.address as detail
                from stations s where %s order by s.name, s.station_id limit :most""");
    }

    private static Sought shop() {
        return plain(
                "shop",
                List.of(new Match(
                        ANY, "strpos(upper(s.name), :q) > 0 or starts_with(s.shop_id, :q) or s.credit_code = :q")),
                """
                select s.shop_id as id, s.name as label, s.address as detail
                from shops s where %s order by s.name, s.shop_id limit :most""");
    }

    private static Sought staff() {
        String number = " or starts_with(p.staff_id, :q) or p.certificate_no = :q";
        return new Sought(
                "staff",
                Personal.NAME,
                List.of(new Match(ANY, "strpos(upper(p.name), :q) > 0" + number)),
                List.of(new Match(ANY, "upper(p.name) = :q" + number)),
                "s.county_code = :county",
                """
                select p.staff_id as id, p.name as label, s.name as detail
                from staff p left join stations s on s.station_id = p.station_id
                where %s order by p.staff_id limit :most""");
    }

    private static Sought phone() {
        List<Match> whole = List.of(new Match(TELEPHONE, "s.phone = :q"));
        return new Sought("phone", Personal.PHONE, whole, whole, "s.county_code = :county", """
                select s.phone as id, s.phone as label, '出现 ' || count(*) || ' 次' as detail
                from (
                  select i.sender_phone as phone, p.county_code from inspections i left join stations p using (station_id)
                  union all select r.sender_phone, p.county_code from repairs r left join shops p using (shop_id)
                  union all select phone, county_code from stations
                  union all select phone, county_code from shops) s
                where %s group by s.phone limit :most""");
    }

    private static Sought plain(String kind, List<Match> matches, String sql) {
        return new Sought(kind, null, matches, matches, "s.county_code = :county", sql);
    }
}
