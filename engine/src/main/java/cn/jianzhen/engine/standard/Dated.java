package cn.jianzhen.engine.standard;

/** A fact with an origin; of all facts with the same subject at most one holds on any day. */
sealed interface Dated
        permits Fact,
                FuelFact,
                Limit,
                RegionClass,
                ResultItem,
                MethodPlan,
                SpeedCycle,
                Rule,
                MethodChoice,
                Excuse,
                Formula,
                SecondColumn {
    String subject();

    Origin origin();
}
