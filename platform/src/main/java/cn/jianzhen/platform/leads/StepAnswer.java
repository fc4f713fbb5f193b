package cn.jianzhen.platform.leads;

import java.util.List;

/**
 * What was done.
 *
 * @param skipped which leads were left as they are, and why
 * @param orders the orders that were made
 */
record StepAnswer(int changed, List<Skipped> skipped, List<Orders.OrderName> orders) {
    record Skipped(String leadId, String sentence) {}
}
