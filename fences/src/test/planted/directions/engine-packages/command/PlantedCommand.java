package cn.jianzhen.engine.command;

/** The command line may use all. */
class PlantedCommand {
    Object store() {
        return new cn.jianzhen.engine.store.PlantedStore();
    }
}
