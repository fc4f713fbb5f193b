package cn.jianzhen.engine.harm;

import cn.jianzhen.engine.standard.Confidence;

/**
 * What the next check of a subject takes.
 *
 * @param check what is done, in the words of the users
 * @param officers how many do it
 * @param hours working hours of all of them together, travel and all
 * @param travelHours how many of these are spent on the way
 * @param confidence of the assumption to rely on least
 */
public record VisitCost(String check, int officers, Range hours, Range travelHours, Confidence confidence) {}
