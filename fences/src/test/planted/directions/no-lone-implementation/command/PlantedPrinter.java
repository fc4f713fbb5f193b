package cn.jianzhen.engine.command;

import cn.jianzhen.engine.finding.PlantedSink;

/** Stands above the sink. */
class PlantedPrinter implements PlantedSink {
    @Override
    public void take(String word) {}
}
