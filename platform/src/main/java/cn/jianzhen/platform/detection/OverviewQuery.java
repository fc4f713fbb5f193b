package cn.jianzhen.platform.detection;

import cn.jianzhen.platform.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is in scope; deliveries and rejected rows belong to no county and are counted whole. */
@Repository
class OverviewQuery {
    private static final String SQL =
            FindingPlaces.WITH + """
            , tests as (
              select i.started_at, i.station_id
              from inspections i left join stations s on s.station_id = i.station_id
              where %1$s
            ), found as (select strength from located where %2$s)
            select
              (select date_trunc('second', ended_at) from runs where run_id = %3$s) as snapshot_at,
              (select cast(min(started_at) as date) from tests) as "from",
              (select cast(max(started_at) as date) from tests) as "to",
              (select count(*) from tests) as inspections,
              (select count(distinct station_id) from tests) as stations,
              (select count(*) from found) as findings,
              (select count(*) from found where strength = 'hard') as hard_findings,
              (select count(*) from quarantine) as rejected_rows,
              (select count(*) from deliveries) as deliveries,
              case when (select count(*) from inspections) = 0 then '尚未导入数据'
                when %3$s is null then '数据已导入，尚未运行检测' end as notice
            """.formatted(InScope.sql("s.county_code"), InScope.sql("county_code"), LatestRun.ID);

    OverviewController.Overview count(JdbcClient database, Scope scope) {
        return InScope.bind(database.sql(SQL), scope)
                .query(OverviewController.Overview.class)
                .single();
    }
}
