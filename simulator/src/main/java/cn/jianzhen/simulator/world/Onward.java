package cn.jianzhen.simulator.world;

import cn.jianzhen.simulator.inspection.Visit;

/** Where a vehicle that has not passed goes next. */
record Onward(Visit visit, String stationId) {}
