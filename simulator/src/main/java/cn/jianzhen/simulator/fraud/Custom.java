package cn.jianzhen.simulator.fraud;

/**
 * How a trick is sold.
 *
 * @param oneHome lives at a single station instead of a few: what only shows when it is concentrated
 * @param party number of cars that come for it together
 * @param outsiders the customers come from other cities
 * @param comesBack the first test is failed or broken off; the car comes again within the hour, unrepaired, with the favour
 * @param onRequest done only where a plan asks for it, never drawn for a customer
 */
public record Custom(boolean oneHome, int party, boolean outsiders, boolean comesBack, boolean onRequest) {
    static final Custom USUAL = new Custom(false, 1, false, false, false);
    static final Custom CONCENTRATED = new Custom(true, 1, false, false, false);
    static final Custom RETEST = new Custom(false, 1, false, true, false);
    static final Custom ON_REQUEST = new Custom(false, 1, false, false, true);
    static final Custom FOR_OUTSIDERS = new Custom(true, 1, true, false, false);

    static Custom inARow(int cars) {
        return new Custom(true, cars, false, false, false);
    }
}
