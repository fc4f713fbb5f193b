package cn.jianzhen.platform.workshop;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What a trial may take: {@code jianzhen.workshop} in the settings.
 *
 * @param seconds after which a query is stopped
 * @param memory of its database, as DuckDB writes it
 * @param addressMegabytes of its whole process, where the system can limit it
 * @param rows of a query that are shown
 * @param listed subjects of each kind of a backtest that are listed; all are counted
 */
@ConfigurationProperties("jianzhen.workshop")
record WorkshopLimits(int seconds, String memory, int addressMegabytes, int rows, int listed) {}
